/**
 * One reader for each published form of a list. {@link dev.tamga.lists.readers.ListReaders} is the
 * door: it {@linkplain dev.tamga.lists.readers.ListReaders#recognise recognises} files by their
 * content and {@linkplain dev.tamga.lists.readers.ListReaders#read reads} them into an {@link
 * dev.tamga.lists.readers.EntitySink}.
 *
 * <pre>{@code
 * Path file = Path.of("consolidated.xml");
 * ListFormat format = ListReaders.recognise(file).orElseThrow();
 * ListReaders.read(new ListInput(format, file, List.of()), sink);
 * }</pre>
 *
 * <p>Every reader streams, and accounts for every field: what it does not turn into the model it
 * names, with the reason, through {@link dev.tamga.lists.readers.EntitySink#leftOut}. Fields that a
 * publisher adds later are therefore reported, not lost in silence. A value that is not understood
 * is kept as text and told as a {@linkplain dev.tamga.lists.readers.EntitySink#problem problem}; a
 * file that is not whole ends in a {@link dev.tamga.lists.readers.ListReadException}.
 *
 * <h2>By publisher</h2>
 *
 * <p>The package is flat, so that readers can share without anything of it being public. What a
 * class belongs to shows in the beginning of its name:
 *
 * <table>
 *   <caption>Which classes read which lists</caption>
 *   <tr><th>publisher</th><th>readers</th><th>of their own</th></tr>
 *   <tr><td>United States, OFAC</td>
 *       <td>{@code OfacCsv-}, {@code OfacXml-}, {@code OfacEnhancedXml-}, {@code
 *       OfacAdvancedXmlReader}</td>
 *       <td>{@code OfacList}, {@code OfacLabel}, {@code OfacLink}, {@code OfacNumber}, {@code
 *       OfacParts}; for the advanced form {@code OfacAdvancedParty}, {@code OfacAdvancedRecords},
 *       {@code OfacPeriod}, {@code OfacReferences}, {@code RecordSpill}</td></tr>
 *   <tr><td>United States, screening list</td>
 *       <td>{@code CslCsv-}, {@code CslJsonReader}</td>
 *       <td>{@code CslEntries}, {@code CslList}, {@code CslRecord}</td></tr>
 *   <tr><td>United States, BIS</td>
 *       <td>{@code BisDeniedPersonsReader}</td><td></td></tr>
 *   <tr><td>all of the United States</td><td></td>
 *       <td>{@code UsEntry}, {@code UsScope}, {@code UsAddress}, {@code UsNames}, {@code
 *       UsRemarks}</td></tr>
 *   <tr><td>United Nations</td>
 *       <td>{@code UnXmlReader}</td>
 *       <td>{@code UnBirthDate}, {@code UnDocument}, {@code UnLinks}, {@code UnProgramme}</td></tr>
 *   <tr><td>United Kingdom</td>
 *       <td>{@code UkCsv-}, {@code OfsiCsvReader}</td>
 *       <td>{@code UkTables}, {@code UkTargets}, {@code UkTarget}, {@code UkColumns}, {@code
 *       UkDetails}, {@code UkDocuments}; {@code OfsiOtherInformation}</td></tr>
 *   <tr><td>European Union</td>
 *       <td>{@code EuXmlReader}</td>
 *       <td>{@code EuBirthDate}, {@code EuIdentification}, {@code EuNames}, {@code EuRegulations},
 *       {@code CyrillicGaps}</td></tr>
 *   <tr><td>Switzerland</td>
 *       <td>{@code SwitzerlandXmlReader}</td>
 *       <td>{@code SecoIdentity}, {@code SecoListing}, {@code SecoNames}, {@code SecoReferences},
 *       {@code SecoRemarks}</td></tr>
 *   <tr><td>Canada</td>
 *       <td>{@code CanadaXmlReader}</td><td>{@code CanadaAliases}</td></tr>
 *   <tr><td>Australia</td>
 *       <td>{@code AustraliaXlsxReader}</td><td>{@code AustraliaReference}</td></tr>
 *   <tr><td>Kyrgyz Republic</td>
 *       <td>{@code KyrgyzstanXmlReader}</td><td>{@code KyrgyzNames}</td></tr>
 *   <tr><td>OpenSanctions, Tamga</td>
 *       <td>{@code EntityJsonReader}</td><td>{@code NestedEntities}</td></tr>
 *   <tr><td>a bank's own list</td>
 *       <td>{@code SimpleCsvReader}</td><td>{@code SimpleCsvRow}</td></tr>
 * </table>
 *
 * <h2>Shared</h2>
 *
 * <ul>
 *   <li><em>Opening</em>: {@code Compressed} with {@code Unpacked} and {@code WatchedStream},
 *       {@code Recognition}.
 *   <li><em>Records</em>: {@code XmlRecords} and {@code XmlElement}, {@code Table} and {@code
 *       TableRow}, {@code Workbook}, {@link dev.tamga.lists.readers.JsonLines}. Elements and rows
 *       remember what was asked of them; {@code Unread} reports the rest.
 *   <li><em>Texts</em>: {@link dev.tamga.lists.readers.PlainDates}, {@code NameTexts}, {@code
 *       Enumerations}, {@code DocumentNumber}.
 *   <li><em>Entities</em>: a {@code Dossier} is a target with all that hangs on it, in one {@code
 *       Reading} of a file, with its {@code PostalAddress}es. The lists of the United States, which
 *       put the month before the day and name their addresses and numbers, have {@code UsEntry} in
 *       its place; readers that put entities together themselves have {@code TypedValues}. {@code
 *       StableKey} makes ids where a list has none.
 * </ul>
 */
@NullMarked
package dev.tamga.lists.readers;

import org.jspecify.annotations.NullMarked;
