package io.plumbline.monitor.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the server refuses before any resource sees it, in the form of all errors. */
public final class ServerErrorHandler extends ErrorHandler {

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, body(status), callback);
  }

  private static ByteBuffer body(int status) {
    String error = status < 500 ? "the request is not understood" : "the Monitor failed";
    String nextStep = status < 500 ? "compare it with GET /openapi.yaml" : "see the Monitor's log";
    return StandardCharsets.UTF_8.encode(
        """
        {"error":"%s: %s","nextStep":"%s"}"""
            .formatted(error, HttpStatus.getMessage(status), nextStep));
  }
}
