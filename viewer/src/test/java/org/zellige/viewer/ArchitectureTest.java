package org.zellige.viewer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** The model knows nothing of the window. */
@AnalyzeClasses(
    packages = "org.zellige.viewer",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  void theModelHasNoViews(JavaClasses viewer) {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.zellige.viewer.model..",
            "org.zellige.viewer.block..",
            "org.zellige.viewer.curve..",
            "org.zellige.viewer.job..",
            "org.zellige.viewer.tile..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx.scene..",
            "javafx.stage..",
            "javafx.application..",
            "atlantafx..",
            "org.zellige.viewer.view..",
            "org.zellige.viewer")
        .check(viewer);
  }

  @ArchTest
  void tilesAndBlocksNeedNoJavaFx(JavaClasses viewer) {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.zellige.viewer.block..", "org.zellige.viewer.job..", "org.zellige.viewer.tile..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..")
        .check(viewer);
  }

  @ArchTest
  void packagesHaveNoCycles(JavaClasses viewer) {
    slices().matching("org.zellige.(viewer..)").should().beFreeOfCycles().check(viewer);
  }
}
