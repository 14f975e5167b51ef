// swift-tools-version: 6.2
import PackageDescription

/// The program has Swift's libraries in itself: it starts some milliseconds sooner, and is one file to copy.
let staticLibrary = SwiftSetting.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))

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
    staticLibrary,
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
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
        .executable(name: "mtorvar", targets: ["mtorvar"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Of the tests alone: runs the program as its users do.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "EmbeddedAnnotations"),

        module("ByteStreams", [system]),
        module("BlockGzip", ["ByteStreams", "CZlib"]),
        module("AnnotationFiles", ["EmbeddedAnnotations", "ByteStreams", system]),
        module("Genome"),
        module("VariantCallFormat", ["ByteStreams", "BlockGzip", "Genome"]),
        module("Tabix", ["ByteStreams", "BlockGzip", "Genome"]),
        module("ReferenceGenome", ["ByteStreams", "BlockGzip", "Genome"]),
        module("Conformance", ["VariantCallFormat"], exclude: ["Schema"]),

        module("Transcripts", ["Genome", "AnnotationFiles"]),
        module("HGVS", ["Genome"]),
        module("Consequences", ["Transcripts", "HGVS", "Genome"]),
        module("GeneAnnotationFormat", ["ByteStreams", "BlockGzip", "Genome", "Transcripts"]),
        module("CopyNumber", ["VariantCallFormat", "Genome"]),
        module("SegmentTables", ["BlockGzip", "CopyNumber", "Genome", "VariantCallFormat"]),
        module("Pathway", ["Genome", "AnnotationFiles"]),
        module(
            "Annotations", ["AnnotationFiles", "Genome", "ReferenceGenome", "Transcripts", "Pathway", crypto]),
        module(
            "Panels",
            [
                "Annotations", "ByteStreams", "Consequences", "GeneAnnotationFormat", "Genome", "ReferenceGenome",
                "Transcripts",
            ]),

        module(
            "Interpretation",
            ["Annotations", "Consequences", "CopyNumber", "Pathway", "Transcripts", "Genome", "VariantCallFormat"]),
        module(
            "Reports",
            ["Interpretation", "Annotations", "Consequences", "CopyNumber", "Pathway", "Transcripts", "Genome"],
            exclude: ["Schema"]),
        module(
            "Annotator",
            [
                "Annotations", "AnnotationFiles", "ByteStreams", "BlockGzip", "VariantCallFormat", "Conformance",
                "Tabix", "ReferenceGenome",
                "Genome", "Transcripts", "HGVS", "Consequences", "CopyNumber", "SegmentTables", "Pathway",
                "Interpretation",
                "Reports", crypto, system,
            ]),
        module(
            "CommandLine",
            [
                "Annotator", "AnnotationFiles", "Annotations", "ByteStreams", "Conformance", "Consequences",
                "CopyNumber", "SegmentTables",
                "GeneAnnotationFormat", "Genome", "HGVS", "Interpretation", "Panels",
                "Pathway", "ReferenceGenome", "Reports", "Tabix", "Transcripts", "VariantCallFormat", argumentParser,
                system,
            ]),
        .executableTarget(
            name: "mtorvar", dependencies: ["CommandLine", "ByteStreams", argumentParser], swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))]),

        .target(name: "TestSupport", dependencies: [system], path: "Tests/TestSupport", swiftSettings: strict),
        tests("GenomeTests", ["Genome"]),
        tests("ByteStreamsTests", ["ByteStreams"]),
        tests("BlockGzipTests", ["BlockGzip", "ByteStreams"]),
        tests("VariantCallFormatTests", ["VariantCallFormat", "BlockGzip", "ByteStreams", "Genome"]),
        tests("TabixTests", ["Tabix", "VariantCallFormat", "BlockGzip", "ByteStreams", "Genome"]),
        tests("ReferenceGenomeTests", ["ReferenceGenome", "BlockGzip", "ByteStreams", "Genome"]),
        tests("ConformanceTests", ["Conformance", "VariantCallFormat", "BlockGzip", "ByteStreams"]),
        tests("TranscriptsTests", ["Transcripts", "Annotations", "AnnotationFiles", "Genome"]),
        tests("HGVSTests", ["HGVS", "Genome"]),
        tests(
            "ConsequencesTests",
            [
                "Consequences", "Transcripts", "HGVS", "Annotations", "AnnotationFiles", "BlockGzip", "ByteStreams",
                "Genome",
            ], exclude: ["Tables"]),
        tests(
            "CopyNumberTests",
            [
                "CopyNumber", "VariantCallFormat", "Annotations", "AnnotationFiles", "BlockGzip", "ByteStreams",
                "Genome",
            ]),
        tests(
            "SegmentTablesTests",
            ["SegmentTables", "CopyNumber", "VariantCallFormat", "BlockGzip", "ByteStreams", "Genome"]),
        tests("GeneAnnotationFormatTests", ["GeneAnnotationFormat", "Genome", "ByteStreams", "BlockGzip"]),
        tests(
            "PanelsTests",
            [
                "Panels", "GeneAnnotationFormat", "Annotations", "AnnotationFiles", "ReferenceGenome", "Transcripts",
                "Genome", "ByteStreams", "BlockGzip",
            ]),
        tests("PathwayTests", ["Pathway", "Annotations", "AnnotationFiles", "Genome"]),
        tests(
            "AnnotationsTests",
            ["Annotations", "AnnotationFiles", "Pathway", "ReferenceGenome", "Transcripts", "Genome"]),
        tests(
            "InterpretationTests",
            [
                "Interpretation", "Annotations", "AnnotationFiles", "Consequences", "CopyNumber", "HGVS", "Pathway",
                "Transcripts", "Genome", "VariantCallFormat",
            ], exclude: ["Tables"]),
        tests("ReportsTests", ["Reports", "Interpretation", "Pathway", "Annotations", "AnnotationFiles", "Genome"]),
        tests(
            "AnnotatorTests",
            [
                "Annotator", "Annotations", "AnnotationFiles", "VariantCallFormat", "ByteStreams", "BlockGzip",
                "Tabix", "Genome", "Transcripts", "Reports",
            ]),
        tests(
            "ExamplesTests",
            [
                "ByteStreams", "BlockGzip", "AnnotationFiles", "Genome", "VariantCallFormat", "ReferenceGenome",
                "Conformance",
                "Transcripts",
                "HGVS", "Consequences", "CopyNumber", "SegmentTables", "GeneAnnotationFormat", "Panels", "Pathway",
                "Annotations",
                "Interpretation", "Reports",
                "Annotator", "CommandLine", argumentParser,
            ]),
        tests(
            "EndToEndTests",
            [
                "mtorvar", "ReferenceGenome", "Genome", .product(name: "Subprocess", package: "swift-subprocess"),
                system,
            ],
            exclude: ["Cases", "Snapshots"]),
    ],
    // `#embed` is C23.
    cLanguageStandard: .gnu2x
)

// A libFuzzer target, built only where it is asked for: see CONTRIBUTING.
if Context.environment["MTORVAR_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz", dependencies: ["Conformance", "Tabix", "VariantCallFormat", "BlockGzip", "ByteStreams"],
            path: "Tests/Fuzz", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
