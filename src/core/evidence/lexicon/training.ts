import { any, evenDenied, terms } from "../pattern.js";

/** Losses that are nothing but losses: their name alone says that a model is trained on them. */
export const lossOnly = terms`(focal|hinge|triplet|contrastive|ranking|pairwise|listwise|pointwise|pair-wise|list-wise|softmax|margin|huber|tweedie|poisson|dice|tversky|lovasz|iou|giou|ciou|diou|charbonnier|perceptual|adversarial
  |distillation|cosine|circle|center|arcface|cosface|am-softmax|ntxent|logistic|log-cosh|logcosh|l1|l2|smooth-l1|bce|ce|cross-entropy|crossentropy|nll|ctc|rnn-t|rnnt|transducer|wasserstein|kl|mlm|asymmetric|poly
  |weighted|bpr|warp|ranknet|lambdarank|listnet|gaussian|laplace|survival|elbo|policy|dpo|reward|boundary|rank-based|in-batch|sft|gamma|multi-task|magnet|proxy|n-pair|multiclass|multi-class|binary) (log)? (loss|losses|objective*)
  | (cross|categorical|binary|softmax|sigmoid) (cross)? entropy (loss|objective)
  | (poisson|tweedie|gamma|quantile) regression (objective|loss) | (lm|language model*) (loss|objective) | info-nce | infonce | nt-xent | bpr (loss|objective) | bayesian personalized ranking | warp loss | sampled softmax | noise-contrastive* | nce loss | in-batch softmax | multiple negatives ranking | rank : (pairwise|ndcg|map) | rank_xendcg
  | binary:logistic | reg : (squarederror|logistic|tweedie|gamma|absoluteerror|pseudohubererror|quantileerror) | multi:softmax | multi:softprob | count:poisson | survival:cox | objective '? (:|=|is|function|of)? '? (binary|multiclass|regression|lambdarank|poisson|tweedie|quantile|regression_l1|huber|mape|softmax|softprob|squarederror|logistic|quantile|logloss|gamma)
  | smooth-l1 | smoothl1 | arc-face loss | arcface | cosface | additive angular margin | multi-class hinge | (evidence|variational) lower bound | elbo | masked language model* (objective|loss|pre-training|task)? | next-token (prediction)? (loss|objective|cross-entropy) | causal language model* objective
  | connectionist temporal* | ctc | dpo | direct preference optimi* | rlhf | ppo objective | (temporal difference|bellman|td) (error|loss|target) | partial likelihood | max-margin | maximum margin | negative log-likelihood | neg log likelihood | maximum likelihood | (custom|by|via|with|using) mle | nll
  | loss (function)? '? (is|=|:) (a|the|weighted|binary|')? (focal|mse|mae|rmse|bce|hinge|huber|cross-entropy|crossentropy|ctc|dice|poisson|log-loss|logloss|infonce|triplet|quantile|contrastive|squared|absolute|softmax|pairwise|listwise|bpr)
  | bcewithlogits* | bcewithlogitsloss | crossentropyloss | mseloss | l1loss | huberloss | tripletmarginloss | nllloss | ctcloss | gradient-reversal loss | triplet margin`;

/** Losses that are metrics, too. */
export const lossOfMetric = terms`(pinball|quantile|squared|squared-error|absolute|mse|mae|rmse|rmsle|smape|mape|wape|deviance|reconstruction|likelihood|expectile) (loss|losses|objective*)`;

/** Losses whose names also name metrics, distances or activations: they need a word that says what they are used for. */
export const lossOrMetric = terms`pinball | tweedie | focal | mse | mean-squared error* | squared-error* | mae | mean-absolute error* | absolute-error* | rmse | root mean squared error | rmsle | mape | smape | wape | log-loss | logloss | log loss | cross-entropy | crossentropy | bce | binary cross-entropy
  | categorical cross-entropy | negative log* | likelihood | log-likelihood | quantile* | huber | poisson* | gamma | hinge | triplet* | contrastive* | kl (divergence)? | kullback* | reconstruction* | softmax | sigmoid cross* | pairwise* | listwise* | pointwise* | pair-wise | list-wise | bpr
  | warp | dice | iou | giou | ciou | gini* | information gain | entropy | ndcg | margin | cosine (similarity|distance|embedding) | deviance | squared | distillation | mmd | inertia | within-cluster* | least squares | perplexity | next-token | lambdarank | lambda-rank`;

/** Cross-entropy, which is hardly ever meant as a metric. */
export const crossEntropy = terms`cross-entropy | crossentropy | bce | binary crossentropy | categorical crossentropy | sigmoid cross-entropy | softmax cross-entropy`;

/** What a loss is for. */
export const lossWord = terms`loss (is|=|:|of|with|combines) | loss-function* | objective (function*|is|=|:) | training objective* | train* objective* | learning objective* | cost function* | criterion (is|=|:|for) | minimizes | minimize | minimized | (by|while) minimizing | optimized (for|on|with|by) | learns to optimize
  | train* (with|on|by|using|against|under|to) | fit* (with|by|using|to) | fine-tun* with`;

/** An optimizer by a name that is nothing else. */
export const optimizerName = terms`adamw | adamax | nadam | radam | sgdm | nesterov* | rms-prop | rmsprop | adagrad* | row-wise adagrad | adadelta | adafactor | lamb optimizer | lion optimizer | lion , rate | muon optimizer | ftrl* | l-bfgs | lbfgs | bfgs | liblinear | newton (method|step|cg) | newton-raphson | coordinate descent | conjugate gradient | als (iteration*|solver|optimi*)
  | optimizer .. (adam*|sgd|lamb|lion|muon) | paged_adamw* | adamw_* | 8-bit adam | ds-zero | irls | n_init | max_iter`;

/** An optimizer by a name that is also a person's, a model's, or what everybody knows of. */
export const optimizerWord = terms`adam | sgd | stochastic gradient descent | mini-batch gradient descent | minibatch gradient descent | gradient descent | lars | sophia | saga | expectation-maximi* | em algorithm`;

/** How fast and how long: with a number or a schedule. */
export const learningRate = terms`rate (of)? <n> e <n> | (learning-rate*|base_lr|max_lr|shrinkage) .. <n> | lr (=|:|of|is|at)? <n> | step size (of|=|:) <n> | <n> (learning-rate|lr)
  | (cosine|linear|exponential|step|polynomial|one-cycle|onecycle|1cycle|cyclical|inverse|plateau|constant|triangular|noam) (lr|learning-rate|annealing|decay*|schedule*|warm-up|warmup|warm|restarts) | reduce-lr-on-plateau | reducelronplateau | reduce .. (lr|learning-rate) .. plateau
  | (warm-up|warmup|warm up) (step|epoch|for|of|over|then|and|schedule|ratio|cosine|linear|followed|with|phase) | <n> warm-up | <percent> warm-up | learning-rate* .. (schedul*|warm-up|warmup|decay*|anneal*|finder|cosine|halved|plateau|search*|swept|sweep|tuned)
  | lr .. (halved|schedul*|warm-up|warmup|decay*|cosine|plateau|sweep) | cosine annealing | one-cycle | warmup_ratio | discriminative learning-rate* | layer-wise (lr|learning-rate)`;

/** Boosting: how many rounds, at what rate. */
export const boostingRounds = terms`<n> (boosting|boosted) (rounds|iterations|trees) | <n> gradient-boosted trees | num_boost_round | num_boost_rounds | num_round | boosting round (of|=|:|at|chosen|set|picked|from|by|,)
  | number of (trees|rounds|estimators|boosting) .. (chosen|tuned|picked|set|by|<n>) | learning_rate = | learning_rate : | shrinkage of <n> | rounds .. early stop* | trees .. learning-rate | learning-rate .. trees`;

/** Rounds, where it is about boosting. */
export const rounds = terms`<n> (rounds|iterations) | <n> (small|shallow)? (trees|estimators) | n_estimators | n estimators | iterations (:|=) <n> | num_iterations | num_trees`;

/** A search for hyper-parameters, by method or tool. */
export const hyperparameterSearch = terms`(grid|random|randomized|bayesian|bayes|hyper-parameter*|hyperparameter*|hyperparam*|evolutionary|halving|architecture|sweep) (grid)? search* | search* over .. (hyper-parameter*|learning-rate*|depth*|parameter*|rate|dropout|leaves|rank)
  | gridsearch* | gridsearchcv | randomizedsearchcv | halvinggridsearch* | bayesian (hyper-parameter*|hyperparameter*)? (optimi*|search|tuning|hpo) | optuna | hyperopt | ray-tune | ray tune | vizier | ax platform | hyperband | asha | bohb | tpe | successive halving | population-based training | keras tuner | katib | smac | sigopt
  | (wandb|w&b|weights and biases) sweep* | hyper-parameter* .. (trials|sweep*|via|by|with|on the|on a|using|over|per|budget|grid) | hyperparameter* .. (trials|sweep*|via|by|with|on the|on a|using|over|per|budget|grid) | <n> (tuning|search|optuna|hpo)? trials | nested (tuning|search) | hpo (with|via|on|over)
  | (inner (loop|fold|validation)|validation (set|fold|window)) .. (hyper-parameter*|hyperparameter*) | (hyper*|param*|depth|rate|model|leaves) .. tuned .. (cross-validation|grid|random search|validation (set|split|window|fold*|month|week|loss)) | tun* (of)? (the)? (hyper*|param*|depth|model) .. (cross-validation|grid|random search|validation (set|split|window|fold*|month|week|loss)) | sweep* (over|of) .. (learning-rate|lr|depth|rank|batch|dropout|parameter*|weight*) | automl | auto-sklearn | flaml | autogluon | h2o automl`;

/** What keeps a model from learning its training data by heart. */
export const regularizer = terms`dropout (of|at) <n> | dropout (=|:|p|layer|probability) | dropout rate (of|=|:|is)? <n> | dropout (after|between|before|on|in) (each|every|the|all|both)? (hidden|dense|layer*|tower*|block*|embedding*|head*|deep|last|final|fc|input*|attention|expert*) | (embedding|attention|feature|node|edge|variational|mc|input|recurrent|word|residual|head) dropout | dropout , | dropout <n> | <n> dropout | (with|add|adds|use|uses|apply|and|via|plus|by) dropout | nn . dropout | spatialdropout* | dropconnect | stochastic depth | drop-path | droppath | weight-decay* | weight_decay | early-stop* | earlystop* | early_stopping* | elastic-net (penal*|regulari*|mixing|ratio|alpha) | tikhonov | (l1|l2|l0|l1\/l2|max-norm|nuclear|frobenius|orthogonal|group|graph|kl|entropy|activity) (\/|and|\+|or)? (l1|l2)? (regulari*|penal*|norm penalty|shrinkage|reg|term)
  | (l1|l2) (of|at|=|:) <n> | l (1|2) $? regulari* | regularized (linear|logistic|regression) | linear regularized | (l1|l2) on (the)? (all|user|item|embedding*|weight*|parameter*|factor*|kernel*) | (lasso|ridge) (penal*|regulari*|shrinkage) | reg_alpha | reg_lambda | lambda_l1 | lambda_l2 | l2_leaf_reg | (pruning|pruned) .. tree | tree .. (pruning|pruned) | only .. (layer|layers|head) .. (trained|fine-tuned|updated) | label-smooth* | mix-up | mixup | cut-mix | cutmix | cutout | random-erasing | random erasing | mosaic (augment*)? | rand-augment | randaugment | auto-augment | autoaugment | trivialaugment | augmix
  | spec-augment | specaugment | (data|image|audio|text|test-time|train-time|online|geometric|color|photometric|heavy|light|strong|weak|speed|noise|domain|on-the-fly|training) augment* | augmentation (with|by|of|:|,|and|during|pipeline|technique*|strateg*) | (as|and|by|strong|uses|use) augmentation | data augment* | augmented with .. (flip*|crop*|noise|rotat*|jitter*) | back-translation | backtranslation | random (crop*|flip*|rotation*|horizontal|resized|masking) | (images|image|photos|crops|frames) .. (flipped|rotated|cropped|jittered|shifted|mirrored|warped) | (data|examples) .. (flipped|rotated|cropped|jittered|mirrored) | augmented (by|with|to|using) | (randomly|random) (flip*|rotat*|crop*|shift*|mask*|jitter*) | horizontal flip* | color jitter | colour jitter | speed perturb*
  | shallow trees | num_leaves | num-leaves | number of leaves .. (limit*|capped|at most|<n>) | bagging with <percent> | <percent> of (the)? rows per tree | (gamma|lambda|alpha) (and lambda|and alpha)? penal* | max_leaves | max leaves | <n> leaves | leaf (count|limit*|size*|number|constraint*|regulari*) | leaves (per|limit*|capped|of|<=|≤|=|:) <n>?
  | min_data_in_leaf | min_child_weight | min child weight | min-child* | min_child_samples | min_samples_leaf | min samples leaf | min_samples_split | min_leaf | minimum .. (leaf|leaves|child|samples per leaf) | min .. per leaf | subsampl* (rate|<n>|rows|=|:|ratio) | row sampl* | row and column sampling | row subsampl* | col* subsampl* | column sampl* | colsample* | colsample_bytree | feature_fraction | feature fraction | bagging_fraction | feature subsampl* | ccp_alpha | cost-complexity pruning | tree pruning | pruned tree* | post-prun* | spectral norm* | gradient penalty | noise injection | embedding (regulari*|norm penalty|dropout) | freez* .. (layer*|encoder*|backbone|embedding*|weights|base|tower|block*) | frozen (layer*|encoder*|backbone|embedding*|base|body|weights|trunk)
  | layer freez* | monotone constraint* | monotonic* constraint* | manifold mixup | r-drop | swa | stochastic weight averag* | snapshot ensembl* | (lora|low-rank) .. rank .. regulari* | low rank lora | shrinkage prior* | covariance shrinkage | ledoit-wolf | (gaussian|informative|hierarchical|laplace) prior* (on|over|for) | bayesian shrinkage | partial pooling | parameter shar* .. overfit* | feature selection .. overfit* | overfit* .. feature selection | knowledge distillation .. regulari* | patience of <n> | patience <n> | patience = <n> | patience : <n>`;

/** How deep trees may grow, where it is about trees. */
export const treeDepth = terms`max-depth* | maximum depth | depth (of|is|at|limit*|capped|<=|≤|=|:|max*|up|between|held|restricted|set|kept|<n>|to) .. <n> | depth <n> | <n> deep | depth (limit*|cap*|constraint*|restriction*|control*) | limit* .. depth | (cap|caps|capped|capping) .. depth`;
export const aboutTrees = terms`tree* | forest* | boost* | xgboost | lightgbm | catboost | gbm | gbdt | lambdamart | leaf | leaves | rounds | iterations | estimators | n_estimators | hyper-param* | hyperparam* | learning-rate | lr | overfit* | regulari* | min_child* | min_samples* | max_depth = <n> | max_depth : <n>`;

/** The words of the subject itself. */
export const overfitting = terms`regulari* | over-fit* | overfit* | generalization gap | memoriz* | variance reduction | bias-variance`;

/** Nothing is trained at all. */
export const untrained = evenDenied(
  terms`no trainable (weights|parameters) | nothing is (learned|fine-tuned) | nothing is trained (.|,|;|:|here|by|at|and|because|or) | (not|never) (train|fine-tune) or (train|fine-tune) | no (training|fine-tuning) (or fine-tuning)? (is|takes|at all|of any)`,
);

/** There is nothing to choose in a training. */
export const nothingToChoose = any(
  untrained,
  evenDenied(
    terms`(no|not|nothing) .. (choose|learn|fit) | no (training|fine-tuning|gradient) | (not|never) (trained|fine-tuned) | without (training|fine-tuning)`,
  ),
);
