package dev.tamga.lists.readers;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of the list in it.
 *
 * @param dataset the short name that entities carry, for example {@code ofac_sdn}
 * @param title the list's own name, in English
 * @param publisher who publishes it
 * @param published the day or instant at which the publisher dates it (ISO 8601); null when the
 *     file does not say
 */
public record ListHeader(
    String dataset, String title, String publisher, @Nullable String published) {}
