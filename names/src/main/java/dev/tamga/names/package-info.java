/**
 * Reads texts as names, in any script, and says how alike two names are, and why.
 *
 * <p>A name is read once, then compared often:
 *
 * <pre>{@code
 * Name query = Name.of("Владимир Путин", NameKind.PERSON);
 * Name listed = Name.of("PUTIN, Vladimir Vladimirovich", NameKind.PERSON);
 * NameMatch match = NameMatcher.of(query).match(listed);
 *
 * match.score(); // 0.95
 * match.parts(); // vladimir EQUAL vladimir, putin EQUAL putin, vladimirovich ONLY_IN_CANDIDATE
 * }</pre>
 *
 * <h2>Tour</h2>
 *
 * <ul>
 *   <li>{@link dev.tamga.names.Name} is a name that has been read: its {@link
 *       dev.tamga.names.Part}s, each with its {@link dev.tamga.names.PartKind}. {@link
 *       dev.tamga.names.NameKind} says whether a person, an organization or a thing bears it.
 *   <li>{@link dev.tamga.names.NameMatcher} compares one queried name with any number of listed
 *       ones. A {@link dev.tamga.names.NameMatch} is a score from 0 to 1 with its alignment: a
 *       {@link dev.tamga.names.PartMatch} for each part that met another, or none.
 *   <li>{@link dev.tamga.names.Tables} reads tables that stand beside classes. All that is known of
 *       words (legal forms, titles, nicknames, particles, letters, what a slip of the pen costs)
 *       stands in such tables, each with its sources.
 * </ul>
 *
 * <h2>How a name is read</h2>
 *
 * <ol>
 *   <li><em>Words</em> ({@code Tokens}): the text is split at blanks, punctuation and hyphens, and
 *       each word knows its script and whether it is written in capitals.
 *   <li><em>Latin letters</em> ({@code Romanisation}): each word becomes lower-case Latin letters
 *       and digits without diacritics. Arabic and Hebrew leave out vowels; a part remembers that.
 *   <li><em>Kinds</em> ({@code NameAnalyzer} with {@code Vocabulary}): what each word is. For a
 *       person: title, given name, family name, patronymic, initial, particle. For an organization:
 *       legal form, generic word, number, or a word that tells it apart. {@code FAMILY, Given} is
 *       put in natural order. Where nothing shows what a word is, it stays a word.
 *   <li><em>Keys</em>: ООО, OOO and LLC are one legal form, банк and bank one generic word; they
 *       are compared by what they mean.
 * </ol>
 *
 * <p>How two names are then compared is told by {@link dev.tamga.names.NameMatcher}, and what
 * letters cost that are not the same by {@code LetterCosts}.
 *
 * <p>Everything here is immutable and thread-safe, does no I/O but for reading the tables, knows no
 * lists, and gives the same answer for the same names, always.
 */
@NullMarked
package dev.tamga.names;

import org.jspecify.annotations.NullMarked;
