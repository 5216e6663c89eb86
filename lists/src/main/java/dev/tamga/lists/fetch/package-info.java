/**
 * Downloads official lists from their publishers. {@link dev.tamga.lists.fetch.Publications#all()
 * Publications} says where they stand; {@link dev.tamga.lists.fetch.ListFetcher} fetches them into
 * {@code DIRECTORY/<dataset>/<file>}:
 *
 * <pre>{@code
 * ListFetcher fetcher = ListFetcher.builder().directory(Path.of("lists")).build();
 * for (FetchResult result : fetcher.fetch(Publications.all(), FetchProgress.NONE)) {
 *   switch (result) {
 *     case FetchResult.Fetched fetched -> …
 *     case FetchResult.Unchanged unchanged -> …
 *     case FetchResult.Failed failed -> …
 *     case FetchResult.Skipped skipped -> …
 *   }
 * }
 * }</pre>
 *
 * <p>A file in its place is always a whole one: a list is written beside it, checked by its
 * content, and then takes its place in one step. Whatever fails leaves the file that was there.
 * Beside each file its {@link dev.tamga.lists.fetch.Receipt} tells where it came from and when.
 *
 * <p>A token is sent to the publisher and nowhere else: it stands in no file, message or result.
 */
@NullMarked
package dev.tamga.lists.fetch;

import org.jspecify.annotations.NullMarked;
