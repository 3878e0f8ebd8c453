package io.plumbline.it.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.UDTRecord;
import org.jooq.impl.DefaultDataType;

/**
 * Plausible values of each type, no two alike where the type has enough of them. Not safe for use
 * by several threads.
 */
final class Values {

  // Above what a stricter constraint of an example accepts, below what the smallest type holds.
  private int last = 1000;

  /** Begins again above what rows have that stay. */
  void restart() {
    last = 2000;
  }

  <T> T of(DataType<T> type) {
    return type.convert(plain(type.getType(), ++last));
  }

  <T> T of(Class<T> type) {
    return of(DefaultDataType.getDataType(SQLDialect.POSTGRES, type));
  }

  @SuppressWarnings("rawtypes")
  private UDTRecord<?> record(Class<? extends UDTRecord> type) {
    try {
      UDTRecord<?> composite = type.getConstructor().newInstance();
      composite.fieldStream().forEach(it -> set(composite, it));
      return composite;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> void set(Record composite, Field<T> attribute) {
    composite.set(attribute, of(attribute.getDataType()));
  }

  @SuppressWarnings("rawtypes")
  private Object plain(Class<?> type, int number) {
    if (EnumType.class.isAssignableFrom(type)) {
      Object[] labels = type.getEnumConstants();
      return labels[labels.length - 1];
    }
    if (UDTRecord.class.isAssignableFrom(type)) {
      return record(type.asSubclass(UDTRecord.class));
    }
    if (type == String.class) {
      // Text of no other type.
      return "text " + number;
    }
    if (Number.class.isAssignableFrom(type)) {
      return BigDecimal.valueOf(number);
    }
    return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
      case "boolean" -> true;
      case "localdate" -> LocalDate.EPOCH.plusDays(number);
      case "localtime" -> LocalTime.MIDNIGHT.plusSeconds(number);
      case "localdatetime" -> LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(number);
      case "offsetdatetime" ->
          OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusMinutes(number);
      case "uuid" -> new UUID(0, number);
      case "json" -> JSON.valueOf("{\"number\": " + number + "}");
      case "jsonb" -> JSONB.valueOf("{\"number\": " + number + "}");
      default -> throw new IllegalArgumentException("no value of " + type + " is known");
    };
  }
}
