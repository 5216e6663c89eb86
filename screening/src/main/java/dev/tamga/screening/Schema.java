package dev.tamga.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing an {@link Entity} is, after the <a
 * href="https://followthemoney.tech/explorer/">FollowTheMoney</a> model. A schema is a special case
 * of its parent: every company is an organization, every organization a legal entity.
 */
public enum Schema {
  THING("Thing", null),
  LEGAL_ENTITY("LegalEntity", THING),
  PERSON("Person", LEGAL_ENTITY),
  ORGANIZATION("Organization", LEGAL_ENTITY),
  COMPANY("Company", ORGANIZATION),
  PUBLIC_BODY("PublicBody", ORGANIZATION),
  VEHICLE("Vehicle", THING),
  VESSEL("Vessel", VEHICLE),
  AIRPLANE("Airplane", VEHICLE),
  CRYPTO_WALLET("CryptoWallet", THING),
  SECURITY("Security", THING),
  ADDRESS("Address", THING),
  POSITION("Position", THING),

  INTERVAL("Interval", null),
  SANCTION("Sanction", INTERVAL),
  IDENTIFICATION("Identification", INTERVAL),
  PASSPORT("Passport", IDENTIFICATION),
  OWNERSHIP("Ownership", INTERVAL),
  DIRECTORSHIP("Directorship", INTERVAL),
  MEMBERSHIP("Membership", INTERVAL),
  EMPLOYMENT("Employment", INTERVAL),
  REPRESENTATION("Representation", INTERVAL),
  FAMILY("Family", INTERVAL),
  ASSOCIATE("Associate", INTERVAL),
  OCCUPANCY("Occupancy", INTERVAL),
  SUCCESSION("Succession", INTERVAL),
  UNKNOWN_LINK("UnknownLink", INTERVAL);

  private static final Map<String, Schema> BY_LABEL = new HashMap<>();

  static {
    for (Schema schema : values()) {
      BY_LABEL.put(schema.label, schema);
    }
  }

  private final String label;
  private final @Nullable Schema parent;

  Schema(String label, @Nullable Schema parent) {
    this.label = label;
    this.parent = parent;
  }

  /** The name that FollowTheMoney gives it, for example {@code LegalEntity}. */
  public String label() {
    return label;
  }

  /** Whether this schema is {@code other} or a special case of it. */
  public boolean is(Schema other) {
    for (Schema schema = this; schema != null; schema = schema.parent) {
      if (schema == other) {
        return true;
      }
    }
    return false;
  }

  /** Whether entities of this schema are compared with queries: things with names, not links. */
  public boolean isMatchable() {
    return is(LEGAL_ENTITY) || is(VEHICLE) || this == CRYPTO_WALLET || this == SECURITY;
  }

  /**
   * Whether a query of one schema can mean an entity of the other: one is a special case of the
   * other, or both are organizations of some kind.
   */
  boolean isCompatibleWith(Schema other) {
    return is(other) || other.is(this) || (is(ORGANIZATION) && other.is(ORGANIZATION));
  }

  /** The schema of that FollowTheMoney name; empty when the model here does not have it. */
  public static Optional<Schema> byLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
