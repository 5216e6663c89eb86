/**
 * Entities of sanctions lists, snapshots that hold them, and the screener that finds in a snapshot
 * whom a query may mean, and says why.
 *
 * <pre>{@code
 * Screener screener = Screener.open(Path.of("lists.tamga"));
 * Query query =
 *     new Query(
 *         "customer-4711",
 *         Schema.PERSON,
 *         Map.of(
 *             Property.NAME, List.of("Владимир Путин"),
 *             Property.BIRTH_DATE, List.of("1952")));
 * for (Hit hit : screener.screen(query)) {
 *   System.out.println(hit.score() + " " + hit.entity().id() + ": " + hit.explanation().sentence());
 * }
 * }</pre>
 *
 * <p>A hit is a reason for a person to look. It is not a finding about anybody.
 *
 * <h2>The model</h2>
 *
 * <p>It follows <a href="https://followthemoney.tech/">FollowTheMoney</a>, which the field shares.
 *
 * <ul>
 *   <li>{@link dev.tamga.screening.Entity}: a person, company or vessel, and just so a designation,
 *       an address or a link between two others. Those that a list means itself are its
 *       <em>targets</em>.
 *   <li>{@link dev.tamga.screening.Schema} says what it is, {@link dev.tamga.screening.Property}
 *       what a value says of it. Each {@link dev.tamga.screening.Value} keeps its {@link
 *       dev.tamga.screening.Provenance}: the list, the field, the text as it was written.
 *   <li>{@link dev.tamga.screening.VagueDate}: a date as vague as its source. {@link
 *       dev.tamga.screening.Countries}: codes from the names that lists and banks write.
 * </ul>
 *
 * <h2>Asking</h2>
 *
 * <ul>
 *   <li>{@link dev.tamga.screening.Query}: what is known of the one who is asked for. {@link
 *       dev.tamga.screening.Filter}: on which lists to look.
 *   <li>{@link dev.tamga.screening.Screener}: a snapshot and a {@link
 *       dev.tamga.screening.Configuration}. Its hits are exactly those that scoring every entity
 *       would give.
 *   <li>{@link dev.tamga.screening.Hit}: an entity, its score from 0 to 1, and the {@link
 *       dev.tamga.screening.Explanation}: which names met part by part, and what each feature added
 *       or took away. The contributions add up to the score.
 *   <li>{@link dev.tamga.screening.Screener#compare} scores a pair without any snapshot.
 * </ul>
 *
 * <p>A score depends on the query, the entity, the configuration and the {@link
 * dev.tamga.screening.Engine} version, on nothing else. An answer that names these and {@link
 * dev.tamga.screening.Snapshot#name()} can be given again years later.
 *
 * <h2>Snapshots</h2>
 *
 * <ul>
 *   <li>{@link dev.tamga.screening.SnapshotWriter} makes one: {@code add} entities, {@code finish}.
 *       The room {@code lists} does that from official files. The same entities give the same
 *       bytes.
 *   <li>{@link dev.tamga.screening.Snapshot} is one: looked up by id or by position, with the
 *       entities that point at another ({@code adjacent}). It is memory-mapped, so processes share
 *       one copy. What it cannot trust it refuses with a {@link
 *       dev.tamga.screening.SnapshotException}.
 *   <li>{@link dev.tamga.screening.Manifest} says which versions of which lists are in it.
 * </ul>
 *
 * <h2>JSON</h2>
 *
 * <p>{@link dev.tamga.screening.EntityJson} writes entities as FollowTheMoney JSON and reads them
 * back equal; {@link dev.tamga.screening.Json} holds the limits within which any JSON is read.
 *
 * <h2>Threads</h2>
 *
 * <p>All records, and {@code Snapshot} and {@code Screener}, are immutable and thread-safe: open
 * one screener and let all threads ask it. Builders and the writer belong to one thread. A new
 * version of the lists is another file and another screener; whoever holds the old one finishes
 * with it.
 */
@NullMarked
package dev.tamga.screening;

import org.jspecify.annotations.NullMarked;
