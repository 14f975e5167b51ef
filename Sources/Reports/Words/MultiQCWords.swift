import Interpretation

/// What the page of MultiQC says.
enum MultiQCWords {
    static let section = "mtorvar"
    static let tableTitle = "mtorvar: PI3K/AKT/mTOR pathway"
    static let tableDescription =
        "Alterations of the PI3K/AKT/mTOR pathway in neuroendocrine tumours. Research use only; the reports of the samples say what was not assessed."
    static let genesSection = "mtorvar: genes"
    static let genesTitle = "mtorvar: gene states"
    static let genesDescription =
        "0 no hit found, 1 VUS, 2 monoallelic alteration, 3 biallelic inactivation, 4 activating variant or amplification; empty: not assessed."
    static let node = "What the findings imply for this node of the pathway"
    static let arm = "Loss of this chromosome arm"

    /// The nodes that have a column.
    static let nodes: Set = ["AKT", "mTORC1"]

    static let tableColumns: [String: MultiQCSection.Column] = [
        "answer": .init(title: "Answer", description: "The answer of the report in a few words", placement: 0),
        "genes": .init(title: "Genes", description: "Genes with a finding, and their states", placement: 10),
        "not_assessed": .init(
            title: "Not assessed", description: "Genes that could not be assessed", placement: 60, format: "{:,.0f}",
            min: 0),
    ]

    static let generalColumns: [[String: MultiQCSection.Column]] = [
        [
            "mtorvar_altered": .init(
                title: "Altered genes", description: "mtorvar: genes with a finding", placement: 900,
                format: "{:,.0f}", min: 0, scale: "Blues")
        ],
        [
            "mtorvar_biallelic": .init(
                title: "Biallelic", description: "mtorvar: genes with biallelic inactivation", placement: 910,
                format: "{:,.0f}", min: 0, scale: "Reds")
        ],
    ]

    /// The number of a state in the heat map.
    static func level(of state: GeneState.Kind) -> Int? {
        switch state {
        case .intact: 0
        case .uncertain: 1
        case .oneHit: 2
        case .twoHits: 3
        case .gainedFunction: 4
        case .notAssessed: nil
        }
    }
}
