package com.example.messages;

import static com.example.messages.generated.Tables.MESSAGE;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessageResource {
  private final DSLContext database;

  MessageResource(DataSource dataSource) {
    this.database = DSL.using(dataSource, SQLDialect.POSTGRES);
  }

  @GET
  public List<String> bodies() {
    return database.selectFrom(MESSAGE).orderBy(MESSAGE.ID).fetch(MESSAGE.BODY);
  }

  /** Writes a message that no agent sent, which V2 of the schema allows. */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public long send(String body) {
    return database
        .insertInto(MESSAGE, MESSAGE.AGENT_ID, MESSAGE.BODY)
        .values((Long) null, body)
        .returning(MESSAGE.ID)
        .fetchSingle(MESSAGE.ID);
  }
}
