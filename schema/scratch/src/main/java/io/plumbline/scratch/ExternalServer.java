package io.plumbline.scratch;

import io.plumbline.scratch.ScratchSettings.ExternalAccess;

/** A server that somebody else started and that stays when this JVM ends. */
record ExternalServer(Access access) implements Server {
  static ExternalServer at(ExternalAccess external) {
    return new ExternalServer(new Access(external.url(), external.user(), external.password()));
  }

  @Override
  public Provider provider() {
    return Provider.EXTERNAL;
  }

  @Override
  public String description(String version) {
    return "external PostgreSQL " + version + " at " + JdbcUrl.parse(access.url()).server();
  }

  @Override
  public void stop() {
    throw notOurs("stopped");
  }

  @Override
  public void restart() {
    throw notOurs("restarted");
  }

  @Override
  public void close() {
    // It was there before and stays.
  }

  private static UnsupportedOperationException notOurs(String verb) {
    return new UnsupportedOperationException(
        "An external server is not ours to be "
            + verb
            + ": use plumbline.server=docker or plumbline.server=embedded for this test.");
  }
}
