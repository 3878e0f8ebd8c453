package io.plumbline.monitor.web;

/** A request that is not served, with the reason and what to do about it. */
public final class Refusal extends RuntimeException {

  private final int status;
  private final ErrorBody body;

  private Refusal(int status, String error, String nextStep) {
    super(error);
    this.status = status;
    this.body = new ErrorBody(error, nextStep);
  }

  /** The request has not the form that it must have. */
  public static Refusal badRequest(String error, String nextStep) {
    return new Refusal(400, error, nextStep);
  }

  /** There is nothing of that name. */
  public static Refusal notFound(String error, String nextStep) {
    return new Refusal(404, error, nextStep);
  }

  /** What is stored does not allow it. */
  public static Refusal conflict(String error, String nextStep) {
    return new Refusal(409, error, nextStep);
  }

  /** The body is longer than the configuration allows. */
  public static Refusal tooLarge(String error, String nextStep) {
    return new Refusal(413, error, nextStep);
  }

  /** The body is text, but not what it must be. */
  public static Refusal unprocessable(String error, String nextStep) {
    return new Refusal(422, error, nextStep);
  }

  int status() {
    return status;
  }

  ErrorBody body() {
    return body;
  }
}
