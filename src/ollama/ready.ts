/** When a pod of Ollama gets requests. */
export class Ready {
  /** As soon as the server answers: a model that is still missing does not withhold the others. */
  public static server(): Ready {
    return new Ready('server');
  }

  /** Once all models are there, and those to be warmed up are loaded. */
  public static models(): Ready {
    return new Ready('models');
  }

  /**
   * Once all models are there, those to be warmed up are loaded, and a GPU computes them. A model that only the CPU computes, also
   * later, restarts the container `model-sync` until `kubectl get pods` says CrashLoopBackOff, and the pod gets no requests.
   */
  public static modelsOnGpu(): Ready {
    return new Ready('gpu');
  }

  /** @internal */
  public readonly _when: 'server' | 'models' | 'gpu';

  /** @internal */
  protected readonly _brand = 'Ready';

  private constructor(when: 'server' | 'models' | 'gpu') {
    this._when = when;
  }
}
