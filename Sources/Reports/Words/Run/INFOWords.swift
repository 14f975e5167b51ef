/// What the header of an annotated file says of its INFO field.
package enum INFOWords {
    /// What the field holds.
    package static let description =
        "Variants of the PI3K/AKT/mTOR pathway, and records of copies on chromosome arms (Gene is the arm), from mtorvar."
}
