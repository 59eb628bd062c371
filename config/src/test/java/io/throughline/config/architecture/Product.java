package io.throughline.config.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that are shipped, read once for all rules. */
final class Product {
    static final String HUB = "io.throughline.hub..";
    static final String CHANNEL = "io.throughline.channel..";
    static final String UI = "io.throughline.ui..";
    static final String CONFIG = "io.throughline.config..";

    /** Packages of the hub that talk to a database, a grid, a bus or a browser; all others are domain. */
    static final String[] INFRASTRUCTURE = {
        "io.throughline.hub.bus..",
        "io.throughline.hub.grid..",
        "io.throughline.hub.journal.embedded..",
        "io.throughline.hub.journal.postgres..",
        "io.throughline.hub.problem.."
    };

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.throughline");

    private Product() {}
}
