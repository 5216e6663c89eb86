/**
 * Makes a snapshot of official files: recognises the lists, reads them, refuses what looks wrong,
 * and puts the new snapshot in its place in one step.
 *
 * <pre>{@code
 * ListBuild.Request request =
 *     new ListBuild.Request(List.of(Path.of("downloads")), Path.of("lists.tamga"), null, null);
 * try {
 *   ListBuild.Report report = ListBuild.run(request, System.out::println);
 *   System.out.println(report.snapshot().name() + " lies in " + report.file());
 * } catch (GateException refused) {
 *   refused.reasons().forEach(System.err::println); // lists.tamga is as it was
 * }
 * }</pre>
 *
 * <h2>The way of a list</h2>
 *
 * <ol>
 *   <li><em>Fetched</em>: {@link dev.tamga.lists.fetch} downloads it from its publisher. Files that
 *       came another way do as well.
 *   <li><em>Found</em> ({@code ListFinder}): files and folders are looked through; {@link
 *       dev.tamga.lists.readers.ListReaders} recognises lists by their content, whatever they are
 *       called. {@link dev.tamga.lists.TextEncoding} finds out how a text is encoded.
 *   <li><em>Dated</em> ({@code ListDating}): by what the list says, else by the receipt of the
 *       download, else by the path. Of several versions the newest is taken.
 *   <li><em>Read</em>: a reader of {@link dev.tamga.lists.readers} streams entities, and names
 *       every field that it leaves out.
 *   <li><em>Gathered</em>: a {@link dev.tamga.screening.SnapshotWriter} takes the entities; those
 *       that two lists state under one id become one.
 *   <li><em>Passed through the gate</em> ({@code Gate}): a list that is empty, gone, shrunk by
 *       much, or without the entries that every true version has, is refused with a {@link
 *       dev.tamga.lists.GateException}. A person can accept it all the same; the reason then stands
 *       in the snapshot.
 *   <li><em>Put in its place</em> ({@link dev.tamga.lists.SnapshotPlace}): written beside, forced
 *       to the disk, renamed. Until then, and whatever goes wrong, the last good one stays.
 * </ol>
 *
 * <h2>Tour</h2>
 *
 * <ul>
 *   <li>{@link dev.tamga.lists.ListBuild} is all of the above but the fetching.
 *   <li>{@link dev.tamga.lists.SnapshotPlace#resolve} gives the snapshot in use, of a file or of a
 *       folder that keeps every version.
 *   <li>{@link dev.tamga.lists.SnapshotDiff} tells what came, went and changed between two
 *       snapshots.
 *   <li>{@link dev.tamga.lists.StarterSet} is a small snapshot that comes along, to try things out.
 * </ul>
 *
 * <p>Static methods here are thread-safe. Only one build at a time can write to a place, in this
 * process or another; a second one is refused at once.
 */
@NullMarked
package dev.tamga.lists;

import org.jspecify.annotations.NullMarked;
