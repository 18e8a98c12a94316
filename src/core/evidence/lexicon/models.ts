import { all, any, type Pattern, terms } from "../pattern.js";

// Models and algorithms by family. The families serve two purposes: any of their names is a choice that can be acted on, and two names
// of different families in one statement are a comparison.

/** Linear and other simple models: what one starts from. */
export const linearModel = terms`logistic regression* | logistic (model|baseline|classifier) | logit model | logreg | linear (regression*|model*|classifier*|probe|svm|layer|baseline) | regularized (regression|glm)
  | ridge (regression|classifier|baseline|model) | lasso (regression|model|baseline) | elastic-net (regression|model)? | glm | glmm | generalized (linear|additive) model* | gam | naive bayes* | perceptron | ols
  | ordinary least squares | poisson regression* | negative binomial | cox (ph|model|regression|proportional*|baseline) | proportional hazards* | kaplan-meier | (credit|points-based|logistic|risk) scorecard | scorecard model | linear discriminant*
  | support vector (machine*|classifier|regression)? | svm | svr | linear-svc | quantile regression | multinomial regression | softmax regression | bag-of-words (model|baseline|classifier)
  | tf-idf (vector*|feature*|model|baseline|classifier|with|+|plus|and|cosine|similarity) | tfidf | beta-binomial | vowpal wabbit | linear-regression | logistic-regression`;

/** One tree, or many. */
const treeModel = terms`gbt | gbtclassifier | gbtregressor | multiple additive regression trees | xgboost* | xgb* | lightgbm* | lgbm* | lgb | catboost* | gbdt* | gbm | gbrt | lambda-mart | lambdamart* | lambda-rank | histgradientboosting* | histogram gradient boosting
  | gradient-boosted .. (tree*|forest*|machine*|ensemble*|model*|classifier*|regress*|ranker*) | gradient-boosting | boosted (decision|regression)? tree* | tree boosting | random-forest* | randomforest* | extra-trees
  | decision-tree* | decision stump* | regression tree* | (shallow|small|single) tree* | adaboost* | isolation forest* | isolationforest* | random cut forest | random survival forest | causal forest*
  | quantile regression forest* | explainable boosting machine* | ebm | ngboost | yggdrasil | tree ensemble*`;

/** Neural networks with a name of their own. */
const neuralModel = terms`two-tower* | dual-tower | two-stage detector | dual-encoder* | bi-encoder* | siamese* | deepfm* | xdeepfm | fm-based | wide (&|and|n) deep | deep (&|and|n) wide | dlrm* | dcn* | dcnv2 | deep (&|and) cross* | cross network
  | autoint | fibinet | masknet | din | dien | deep interest* | mmoe | mixture-of-experts | ple | esmm | shared-bottom | neural collaborative filtering | ncf | neumf | sasrec | bert4rec | gru4rec | tisasrec | hstu | pinnersage
  | caser | youtube dnn | dssm | mlp | multi-layer perceptron* | feed-forward (neural)? network* | (lstm|bilstm|gru|bigru) | convlstm | seq2seq | encoder-decoder | tcn
  | temporal (convolution*|fusion) (network*|transformer*)? | tft | n-beats | nbeats | n-hits | nhits | deepar | patchtst | informer | autoformer | timesfm | chronos | timegpt | wavenet | tabnet | tabtransformer | ft-transformer | tabpfn | node2vec | deepwalk | graphsage* | pinsage | graph (convolution*|attention|neural) network* | gcn | gat | gnn | lightgcn | r-gcn | trans-e | word2vec | item2vec | prod2vec | doc2vec | glove | fasttext | starspace
  | auto-encoder* | autoencoder* | vae | variational auto-encoder | deepsvdd | deep svdd | dqn | double dqn | ddpg | ppo | sac | actor-critic | q-learning | policy gradient
  | tarnet | dragonnet | cfrnet | deepsurv | deephit | ranknet | listnet | entity embedding*`;

/** Vision, speech and multimodal networks. */
const visionModel = terms`resnet* | resnext* | efficientnet* | efficientdet* | mobilenet* | mobilevit* | densenet* | inception (v3|v4|network|resnet|model) | inceptionv3 | vgg* | alexnet | lenet | convnext* | regnet* | nasnet | squeezenet | shufflenet | ghostnet
  | vit | vit-b | vision transformer* | swin | swinv2 | deit | dino* | dinov2 | mae-pretrained | beit | clip (model|embedding*|encoder*|vit|image|text|score*|similarity|based|b|l) | openclip | openai clip | siglip | blip* | florence* | llava* | flamingo
  | yolo* | faster-rcnn | faster r-cnn | mask r-cnn | maskrcnn | cascade r-cnn | r-cnn | fast r-cnn | ssd (mobilenet*|detector|network|model|lite|resnet) | retinanet | centernet | detr | deformable detr | rt-detr | fcos | rtmdet | detectron*
  | u-net* | unet* | nnu-net | deeplab* | segformer | mask2former | segment anything | pspnet | hrnet* | openpose | mediapipe | blazeface | blazepose | pointnet* | pointpillars | voxelnet | centerpoint | bevformer
  | facenet* | arcface | deepface | retinaface | mtcnn | crnn | layoutlm* | trocr | paddleocr | tesseract | easyocr | textract | deepsort | bytetrack | i3d | slowfast | c3d | timesformer | x3d | movinet | videomae | patchcore | padim | efficientad | ganomaly | f-anogan | stylegan* | gan | cyclegan | pix2pix | stable diffusion | sdxl | controlnet | dall-e | diffusion model
  | whisper* | wav2vec* | hubert | wavlm | conformer | rnn-t | rnn transducer | deepspeech* | quartznet | citrinet | kaldi | crdnn | ecapa* | yamnet | vggish | panns | ast model | ds-cnn | bc-resnet | kws-net | tacotron* | fastspeech* | vits | hifi-gan`;

/** Language models: encoders, sequence-to-sequence models and large language models. */
const languageModel = terms`bert | gbert* | gelectra | legal-bert | camembert-* | rubert* | bertimbau | phobert | arabert | beto | umberto | bert-base* | bert-large | mbert | multilingual bert | roberta* | xlm-r* | xlm-roberta* | distilbert* | distilroberta* | distilled bert | tinybert | mobilebert | albert | deberta* | modernbert | electra | ernie | longformer | bigbird | finbert | biobert
  | clinicalbert | pubmedbert | scibert | codebert | legalbert | camembert | xlnet | sentence-bert | sbert | sentence-transformer* | minilm* | mpnet* | all-minilm* | e5 | e5-* | bge | bge-* | gte-* | jina embedding* | embeddinggemma | nomic-embed* | mxbai* | labse | universal sentence encoder | sapbert
  | text-embedding-* | ada-002 | cohere | voyage-* | cross-encoder* | monot5 | colbert* | splade* | dpr | dense passage retriev* | contriever | t5 | t5-* | flan-t5* | mt5 | byt5 | bart | mbart | pegasus | marian* | nllb | m2m100 | gpt | gpt-* | gpt2 | gpt4* | gpt3* | chatgpt | o1 | o3-mini | claude | gemini* | gemma* | llama* | codellama | mistral* | mixtral* | qwen* | falcon-7b | falcon-40b | phi-2 | phi-3 | phi-4 | deepseek* | command-r | starcoder* | codegen | nova lite | nova pro | amazon titan | titan embedding | palm 2 | spacy | bilstm-crf | crf | conditional random field* | hidden markov model* | setfit | fasttext`;

/** Factorization, neighbours, clusters, topics, bandits: what is fitted, but neither a tree nor a network. */
const classicModel = terms`matrix factorization | matrix-factorization | mf | als | alternating least squares | svd | svd++ | funk svd | bpr-mf | bpr (mf|matrix) | factorization machine* | ffm | field-aware factorization* | lightfm | implicit als | collaborative filtering | (item|user) (item|user|based)? (cf|collaborative|knn) | item-item | item-based (cf|collaborative|similarity) | user-based (cf|collaborative) | co-occurrence (model|matrix|recommend*) | co-visitation | content-based (filtering|recommend*|model)
  | k-nearest* | k-nn | knn | nearest-neighbor* (model|classif*|regress*|baseline) | k-means | k-medoids | k-prototypes | dbscan | hdbscan | gaussian mixture* | gmm | spectral clustering | agglomerative clustering | hierarchical clustering | louvain | leiden | self-organizing map*
  | lda | latent dirichlet* | bertopic | nmf | pca (reconstruction|model|based|baseline) | principal component* | one-class svm | ocsvm | local outlier factor | lof | elliptic envelope | ecod | copod | mahalanobis | robust covariance
  | gaussian process* | bayesian (network|structural|hierarchical|regression|model*) | bsts | hierarchical bayes* | thompson sampling | lin-ucb | linucb | ucb | ucb1 | epsilon-greedy | contextual bandit* | multi-armed bandit* | page-rank | pagerank | label propagation | markov chain* | apriori | fp-growth
  | bm25* | okapi | (t|s|x|r|dr) learner | uplift (tree*|forest*|random*|model|models) | two-model approach | doubly robust | double machine learning | dml | propensity model | gradient bandit | survival model | aft model | weibull* | pareto nbd | bg nbd | kalman* | particle filter`;

/** Statistical forecasting. */
const forecastModel = terms`arima* | sarima* | sarimax | auto-arima | arma | holt-winters | holt winters | exponential smoothing | ets | prophet | neural-prophet | neuralprophet | theta method | theta model | croston* | tbats | stl | vector autoregress* | garch
  | state-space model* | seasonal (regression|decomposition) | autoregressi* (model|baseline)`;

/** Models that are rented with their service. */
const hostedModel = terms`perspective api | (aws|amazon|google|azure|openai|cohere|anthropic|hugging-face|vertex) .. (personalize|forecast|comprehend|rekognition|textract|bedrock|moderation|vision api|natural language api|cloud vision|document ai|form recognizer|content safety|openai|inference api|fraud detector|lookout) | openai (api|embedding|model) | moderation api | amazon personalize | cloud vision api | vertex ai (search|forecast*|matching)`;

/** A model or an algorithm by its name. */
export const namedModel: Pattern = any(
  linearModel,
  treeModel,
  neuralModel,
  visionModel,
  languageModel,
  classicModel,
  forecastModel,
  hostedModel,
);

/** A kind of model without a name: says the direction, not the choice. */
export const modelFamily = terms`multi-task (network|model|dnn|learning|neural*) | neural network* | neural net | neural model* | deep (learning|neural|model*|network*|ranker) | dnn | cnn* | rnn* | convolution* | recurrent* | transformer* | attention-based | sequence model* | sequential model* | large language model* | llm* | slm* | vlm
  | foundation model* | language model* | embedding model* | tree-based | tree model* | tree ensemble* | ensemble* | boosting | classifier* | regressor* | reranker* | re-ranker* | ranker* | object detector* | detector* | encoder* | vision model* | pre-trained model*
  | pretrained model* | graph model* | generative model* | learning-to-rank | ltr | reinforcement learning | clustering algorithm* | anomaly detection (model|algorithm) | bandit*`;

/** A model called by how little it does. */
export const simplerModel = terms`(simple|simpler|simplest|linear|small|smaller|tiny|light-weight|lightweight|shallow|shallower|classical|statistical|off-the-shelf|zero-shot|vanilla|vendor|third-party|univariate|pointwise|single-stage|one-stage|untuned|unmodified) (ml|linear|tree|neural|pretrained)?
  (model*|classifier*|regress*|network*|ranker*|encoder*|detector*|embedding*|llm|transformer*|cnn|api) | (linear|untuned|zero-shot|off-the-shelf|supervised|statistical|pre-trained|pretrained) baseline | (one|single) global model | single-stage`;

/** A larger, deeper, costlier alternative without a name. */
export const heavierModel = terms`(larger|bigger|deeper|heavier|complex|sophisticated|costlier|stronger|deep|neural|end-to-end|fine-tuned|multi-stage|two-stage|graph-based|transformer-based|generative|sequence|full|frontier) (neural|language|nlp|ranking|ml|learning|sequence|embedding)? (model*|classifier*|network*|ranker*|encoder*|detector*|llm|net|approach|architecture)
  | deep learning | neural network* | neural net | recurrent network* | transformer* | cnn* | rnn* | dnn | large language model* | llm* | frontier model*`;

/** Models of at least two families in one statement. */
export const twoModels: Pattern = any(
  ...pairs(linearModel, treeModel, any(neuralModel, visionModel), languageModel, classicModel, forecastModel),
  all(simplerModel, any(treeModel, neuralModel, visionModel, languageModel, classicModel, forecastModel, heavierModel)),
  all(heavierModel, any(linearModel, treeModel, classicModel, forecastModel)),
);

function pairs(...families: readonly Pattern[]): Pattern[] {
  return families.flatMap((one, i) => families.slice(i + 1).map((other) => all(one, other)));
}

/** What learns, by words that do not name it. */
export const learner = terms`model | network | net | regressor | classifier | ranker | reranker | re-ranker | scorer | forecaster | predictor | encoder | tower | branch | tree | trees | booster | forest | learner | estimator | transformer | lstm | cnn | gru | mlp | xgboost | lightgbm | catboost | gbm | gbdt | regression | detector | policy | llm | prompt | recommender | ensemble | autoencoder | perceptron | bandit`;
