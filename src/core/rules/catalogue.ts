import businessGoal from "./clarify/business-goal.js";
import computeBudget from "./clarify/compute-budget.js";
import dataAvailability from "./clarify/data-availability.js";
import ioSchema from "./clarify/io-schema.js";
import latencyRequirement from "./clarify/latency-requirement.js";
import mlTask from "./clarify/ml-task.js";
import offlineMetric from "./clarify/offline-metric.js";
import onlineMetric from "./clarify/online-metric.js";
import scale from "./clarify/scale.js";
import dataSources from "./data/data-sources.js";
import featurePreprocessing from "./data/feature-preprocessing.js";
import features from "./data/features.js";
import labeling from "./data/labeling.js";
import missingValues from "./data/missing-values.js";
import trainingServingSkew from "./data/training-serving-skew.js";
import type { Item } from "./define.js";
import emptySection from "./document/empty-section.js";
import phaseOrder from "./document/phase-order.js";
import unfilledPlaceholder from "./document/unfilled-placeholder.js";
import unreasonedWaiver from "./document/unreasoned-waiver.js";
import type { DocumentRule } from "./document-rule.js";
import baselineModel from "./model/baseline-model.js";
import lossFunction from "./model/loss-function.js";
import modelChoice from "./model/model-choice.js";
import modelTradeoff from "./model/model-tradeoff.js";
import optimizer from "./model/optimizer.js";
import regularization from "./model/regularization.js";
import validationSplit from "./model/validation-split.js";
import abTest from "./production/ab-test.js";
import driftKinds from "./production/drift-kinds.js";
import driftMonitoring from "./production/drift-monitoring.js";
import fallback from "./production/fallback.js";
import heuristicBaseline from "./production/heuristic-baseline.js";
import retraining from "./production/retraining.js";
import safeRollout from "./production/safe-rollout.js";
import systemHealth from "./production/system-health.js";

/** The items in the order of the checklist. A test compares this list with the files. */
export const catalogue: readonly Item[] = [
  businessGoal,
  mlTask,
  ioSchema,
  offlineMetric,
  onlineMetric,
  latencyRequirement,
  dataAvailability,
  computeBudget,
  scale,
  dataSources,
  labeling,
  features,
  missingValues,
  featurePreprocessing,
  trainingServingSkew,
  baselineModel,
  modelChoice,
  modelTradeoff,
  lossFunction,
  optimizer,
  regularization,
  validationSplit,
  heuristicBaseline,
  abTest,
  safeRollout,
  driftMonitoring,
  driftKinds,
  systemHealth,
  retraining,
  fallback,
];

/** The rules about a document as a whole. */
export const documentRules: readonly DocumentRule[] = [unfilledPlaceholder, emptySection, unreasonedWaiver, phaseOrder];
