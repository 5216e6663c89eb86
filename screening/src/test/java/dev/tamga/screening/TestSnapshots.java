package dev.tamga.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small snapshots to test with. */
final class TestSnapshots {
  static final Entity PUTIN =
      Entity.builder("ofac-35096", Schema.PERSON, "ofac_sdn")
          .target()
          .add(Property.NAME, "Vladimir Vladimirovich PUTIN", "sdn.csv/SDN_Name", "PUTIN, Vladimir")
          .add(Property.ALIAS, "Владимир Путин", "alt.csv/alt_name")
          .add(Property.WEAK_ALIAS, "The Grandfather", "alt.csv/alt_name")
          .add(Property.BIRTH_DATE, "1952-10-07", "sdn.csv/Remarks")
          .add(Property.NATIONALITY, "ru", "sdn.csv/Remarks")
          .add(Property.GENDER, "male", "sdn.csv/Remarks")
          .add(Property.TOPICS, "sanction", "")
          .firstSeen("2022-02-25")
          .build();
  static final Entity SANCTION =
      Entity.builder("ofac-35096-sanction", Schema.SANCTION, "ofac_sdn")
          .add(Property.ENTITY, "ofac-35096", "")
          .add(Property.AUTHORITY, "OFAC", "")
          .add(Property.LISTING_DATE, "2022-02-25", "")
          .build();
  static final Entity COMPANY =
      Entity.builder("ofac-44024", Schema.COMPANY, "ofac_sdn")
          .target()
          .add(Property.NAME, "OSOO PROGRESS LIDER", "sdn.csv/SDN_Name")
          .add(Property.TAX_NUMBER, "02503202210310", "sdn.csv/Remarks")
          .add(Property.COUNTRY, "kg", "add.csv/Country")
          .add(Property.TOPICS, "sanction", "")
          .build();
  static final Entity VESSEL =
      Entity.builder("un-1", Schema.VESSEL, "un_sc")
          .target()
          .add(Property.NAME, "OCEAN MARITIME 7", "")
          .add(Property.IMO_NUMBER, "9610808", "")
          .add(Property.TOPICS, "export.control", "")
          .build();
  static final List<Entity> ALL = List.of(PUTIN, SANCTION, COMPANY, VESSEL);

  private TestSnapshots() {}

  static Path write(Path folder, String name, List<Entity> entities) throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch-" + name));
    Path file = folder.resolve(name);
    try (SnapshotWriter writer = new SnapshotWriter(scratch)) {
      for (Entity entity : entities) {
        writer.add(entity);
      }
      writer.finish(file, new Manifest("test", "2026-11-24", List.of(), List.of()));
    }
    return file;
  }
}
