// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 language mode, warnings as errors, and the word `unsafe` wherever memory
/// safety is not proved by the compiler. `Lifetimes` is what lets a function return a `Span` or a `~Escapable` view.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableExperimentalFeature("Lifetimes"),
]

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: ["TestSupport"] + dependencies, exclude: exclude, swiftSettings: strict)
}

// The targets stand in the order in which imports may run: a target imports only targets above it.
let package = Package(
    name: "mtorvar",
    products: [
        // The program is a product by itself, as its target is executable. Declared here, it would make every package that takes a library fetch
        // the dependencies of the program too.
        //
        // What these two need of the targets below them is public; everything else is `package`.
        .library(name: "VariantCallFormat", targets: ["VariantCallFormat", "ByteStreams"]),
        .library(name: "Consequences", targets: ["Consequences", "Transcripts", "HGVS", "Genome"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        // Of the tests alone: runs the program as its users do.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CSHA2"),
        .target(name: "COlderGlibc"),
        .target(name: "EmbeddedAnnotations"),

        module("Genome"),
        module("ByteStreams", ["CZlib", "CSHA2", "Genome", system]),
        module("VariantCallFormat", ["ByteStreams", "Genome"]),
        module("ReferenceGenome", ["ByteStreams", "Genome"]),
        module("Conformance", ["VariantCallFormat"], exclude: ["Schema"]),

        module("Transcripts", ["Genome"]),
        module("HGVS", ["Genome"]),
        module("Consequences", ["Transcripts", "HGVS", "Genome"]),
        module("VRS", ["ByteStreams", "Genome"]),
        module("CopyNumber", ["VariantCallFormat", "ByteStreams", "Genome"]),
        module(
            "Annotations",
            ["EmbeddedAnnotations", "ByteStreams", "Genome", "ReferenceGenome", "Transcripts", system]),
        module(
            "Panels", ["Annotations", "ByteStreams", "Consequences", "Genome", "ReferenceGenome", "Transcripts"]),

        module(
            "Interpretation",
            ["Annotations", "Consequences", "CopyNumber", "Transcripts", "Genome", "VariantCallFormat"]),
        module(
            "Reports",
            [
                "Interpretation", "Annotations", "ByteStreams", "Consequences", "CopyNumber", "Transcripts", "VRS",
                "Genome",
            ],
            exclude: ["Schema"]),
        module(
            "Cohorts",
            ["Reports", "Interpretation", "Annotations", "ByteStreams", "Consequences", "CopyNumber", "Genome"],
            exclude: ["Schema"]),
        module(
            "Exports",
            [
                "Reports", "Interpretation", "Annotations", "Consequences", "CopyNumber", "HGVS", "Transcripts", "VRS",
                "Genome",
            ]),
        module(
            "Annotator",
            [
                "Annotations", "ByteStreams", "VariantCallFormat", "Conformance", "ReferenceGenome", "Genome",
                "Transcripts", "HGVS", "Consequences", "CopyNumber", "Interpretation", "Reports",
                system,
            ]),
        module(
            "CommandLine",
            [
                "Annotator", "Annotations", "ByteStreams", "Cohorts", "Conformance", "Consequences", "CopyNumber",
                "Exports", "Genome", "HGVS", "Interpretation", "Panels", "ReferenceGenome", "Reports",
                "Transcripts", "VariantCallFormat", argumentParser, system,
            ]),
        .executableTarget(
            name: "mtorvar", dependencies: ["CommandLine", "ByteStreams", "COlderGlibc", argumentParser],
            swiftSettings: strict),

        .target(name: "TestSupport", dependencies: [system], path: "Tests/TestSupport", swiftSettings: strict),
        tests("GenomeTests", ["Genome"]),
        tests("ByteStreamsTests", ["ByteStreams", "VariantCallFormat", "Genome"]),
        tests("VariantCallFormatTests", ["VariantCallFormat", "ByteStreams", "Genome"], exclude: ["Tables"]),
        tests("ReferenceGenomeTests", ["ReferenceGenome", "ByteStreams", "Genome"]),
        tests("ConformanceTests", ["Conformance", "VariantCallFormat", "ByteStreams"]),
        tests("TranscriptsTests", ["Transcripts", "Annotations", "Genome"]),
        tests("HGVSTests", ["HGVS", "Genome"]),
        tests(
            "ConsequencesTests",
            ["Consequences", "Transcripts", "HGVS", "Annotations", "ByteStreams", "Genome"], exclude: ["Tables"]),
        tests("CopyNumberTests", ["CopyNumber", "VariantCallFormat", "Annotations", "ByteStreams", "Genome"]),
        tests("AnnotationsTests", ["Annotations", "ReferenceGenome", "Transcripts", "Genome"]),
        tests(
            "PanelsTests", ["Panels", "Annotations", "ReferenceGenome", "Transcripts", "Genome", "ByteStreams"]),
        tests(
            "InterpretationTests",
            [
                "Interpretation", "Annotations", "Consequences", "CopyNumber", "HGVS", "Transcripts", "Genome",
                "VariantCallFormat",
            ], exclude: ["Tables"]),
        tests("ReportsTests", ["Reports", "CopyNumber", "Interpretation", "Annotations", "Genome"]),
        tests(
            "CohortsTests", ["Cohorts", "Reports", "Annotations", "Interpretation", "CopyNumber", "Genome"],
            exclude: ["Tables"]),
        tests(
            "AnnotatorTests",
            [
                "Annotator", "Annotations", "VariantCallFormat", "ByteStreams", "Genome", "Transcripts", "Reports",
            ], exclude: ["Tables"]),
        tests(
            "ExportsTests",
            [
                "Exports", "Annotator", "Reports", "Annotations", "Consequences", "Interpretation", "Transcripts",
                "VRS", "Genome",
                .product(name: "Subprocess", package: "swift-subprocess"), system,
            ], exclude: ["Tables"]),
        tests(
            "ExamplesTests",
            [
                "ByteStreams", "Genome", "VariantCallFormat", "ReferenceGenome", "Conformance", "Transcripts", "HGVS",
                "Consequences", "CopyNumber", "Panels", "Annotations", "Interpretation", "Reports", "VRS",
                "Cohorts", "Annotator", "CommandLine", "Exports", argumentParser,
            ], exclude: ["house.tsv"]),
        tests(
            "EndToEndTests",
            [
                "mtorvar", "Annotations", "ByteStreams", "Interpretation", "Reports", "ReferenceGenome", "Genome",
                .product(name: "Subprocess", package: "swift-subprocess"),
                system,
            ],
            exclude: ["Cases", "Snapshots", "Tables", "print-pages.py"]),
    ],
    // `#embed` is C23.
    cLanguageStandard: .gnu2x
)

// A libFuzzer target, built only where it is asked for: see CONTRIBUTING.
if Context.environment["MTORVAR_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Annotations", "Annotator", "ByteStreams", "Conformance", "CopyNumber", "Genome", "HGVS", "Panels",
                "ReferenceGenome", "Reports", "VariantCallFormat",
            ], path: "Tests/Fuzz", exclude: ["Seeds"],
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
