package dev.tamga.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The rooms use each other only as the plan of the house says: names, screening, lists, cli, bench,
 * each those before it.
 */
class RoomsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tamga");

  @Test
  void allRoomsWereLookedInto() {
    Set<String> rooms = new TreeSet<>();
    HOUSE.forEach(type -> rooms.add(room(type)));
    assertThat(rooms).contains("names", "screening", "lists", "cli", "bench");
    for (String type :
        new String[] {
          "dev.tamga.names.Name",
          "dev.tamga.screening.Snapshot",
          "dev.tamga.lists.ListBuild",
          "dev.tamga.cli.Tamga"
        }) {
      assertThat(HOUSE.contain(type)).as("class files of this version are read: " + type).isTrue();
      assertThat(HOUSE.get(type).getDirectDependenciesFromSelf()).isNotEmpty();
    }
  }

  private static String room(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }

  @Test
  void roomsUseOnlyThoseThatThePlanAllows() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.tamga..")
        .layer("names")
        .definedBy("dev.tamga.names..")
        .layer("screening")
        .definedBy("dev.tamga.screening..")
        .layer("lists")
        .definedBy("dev.tamga.lists..")
        .layer("cli")
        .definedBy("dev.tamga.cli..")
        .layer("bench")
        .definedBy("dev.tamga.bench..")
        .whereLayer("names")
        .mayNotAccessAnyLayer()
        .whereLayer("screening")
        .mayOnlyAccessLayers("names")
        .whereLayer("lists")
        .mayOnlyAccessLayers("names", "screening")
        .whereLayer("cli")
        .mayOnlyAccessLayers("names", "screening", "lists")
        .whereLayer("bench")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(HOUSE);
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices().matching("dev.tamga.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void readersDoNotFetch() {
    noClasses()
        .that()
        .resideInAPackage("dev.tamga.lists.readers..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.tamga.lists.fetch..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("dev.tamga.lists.readers..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "javax.net..")
        .check(HOUSE);
  }

  @Test
  void fetchingDoesNotDependOnBuilding() {
    noClasses()
        .that()
        .resideInAPackage("dev.tamga.lists.fetch..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.tamga.lists")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        JavaClass.Predicates.simpleName("TextEncoding"))))
        .check(HOUSE);
  }

  @Test
  void namesDoNoInputOrOutputOfTheirOwn() {
    noClasses()
        .that()
        .resideInAPackage("dev.tamga.names..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.channels..", "java.sql..")
        .check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      boolean generated = type.getPackageName().contains("jmh_generated");
      if (!generated && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  /** What stands in the door of a room must be usable from outside: no hidden types in it. */
  @Test
  void publicMethodsOfPublicTypesShowOnlyPublicTypes() {
    classes()
        .that()
        .arePublic()
        .and()
        .resideOutsideOfPackage("..jmh_generated..")
        .should(showOnlyPublicTypes())
        .check(HOUSE);
  }

  @Test
  void readersOfSingleFormsStayInsideTheirPackage() {
    classes()
        .that()
        .resideInAPackage("dev.tamga.lists.readers")
        .and()
        .implement("dev.tamga.lists.readers.ListReader")
        .should()
        .bePackagePrivate()
        .check(HOUSE);
  }

  private static ArchCondition<JavaClass> showOnlyPublicTypes() {
    return new ArchCondition<>("show only public types") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
            .filter(method ->
                method.getModifiers().contains(JavaModifier.PUBLIC)
                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && !method.getModifiers().contains(JavaModifier.BRIDGE))
            .forEach(method -> {
              Set<JavaClass> shown = new java.util.HashSet<>(method.getRawParameterTypes());
              shown.add(method.getRawReturnType());
              for (JavaClass one : shown) {
                if (one.getPackageName().startsWith("dev.tamga")
                    && !one.getModifiers().contains(JavaModifier.PUBLIC)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          method, method.getFullName() + " shows " + one.getName()));
                }
              }
            });
      }
    };
  }
}
