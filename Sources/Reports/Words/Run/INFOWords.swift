/// What the header of an annotated file says of its INFO field.
package enum INFOWords {
    /// What the field holds.
    package static let description =
        "Variants of the PI3K/AKT/mTOR pathway, and records of copies on chromosome arms (Gene is the arm), from mtorvar. "
        + "Clinical: germline class of ClinVar, stars, release (record: the record has the class), apart by colons. "
        + "Oncogenicity: class of the ClinGen/CGC/VICC procedure, points, criteria met. "
        + "Known: tables of the annotation set that list the allele. Evidence: what Function rests on."

    /// How the description of the field in VEP's form begins, by which a later run knows it.
    package static let csqBeginning = "Consequence annotations from mtorvar"

    /// What the field in VEP's form holds.
    package static let csqDescription =
        "\(csqBeginning), for the genes of its panel alone; names of fields are those of Ensembl VEP."
}
