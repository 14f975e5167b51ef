/// What reports are written into for other programs.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    /// The GDC's Mutation Annotation Format.
    case maf
    /// A study folder for cBioPortal.
    case cbioportal
    /// Segments for IGV, GISTIC and others, as DNAcopy writes them.
    case seg
    /// A track of the findings for IGV and the UCSC browser.
    case bed
    /// GA4GH's identifiers of alleles and copies.
    case vrs

    /// Whether it is a folder of several files.
    package var isFolder: Bool { self == .cbioportal }

    /// Whether reports of both assemblies may stand in one file: only where each row names the sequence itself.
    var allowsBothAssemblies: Bool { self == .vrs }
}

/// A file of an export.
package struct ExportedFile: Sendable, Hashable {
    /// Its name, within the folder where there are several.
    package let name: String
    /// What it holds.
    package let text: String
}

/// What an export came to.
package struct Export: Sendable {
    /// The files, in order of their names.
    package let files: [ExportedFile]
    /// What was left out or could not be told, one a line.
    package let notes: [String]
}
