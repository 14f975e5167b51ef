import Annotations

@testable import Reports

/// Some claims and sources for the example.
enum ExampleEvidence {
    static let claims: [EvidenceReport] = [
        EvidenceReport(
            id: "C026", type: .mechanism, genes: ["TSC2"],
            text: "Once off, TSC1/TSC2 no longer restrains RHEB, which directly activates mTORC1.", number: nil,
            cohort: "general", assay: "mechanism", cautions: [],
            verification: .verified, check: "HUANG2008 names Rheb and the GAP activity",
            sources: ["HUANG2008"], reviewReference: "19", origin: .review),
        EvidenceReport(
            id: "C043", type: .frequency, genes: ["PTEN", "TSC2", "PIK3CA"],
            text: "Somatic mutation of genes of the mTOR pathway.", number: "14% of tumours",
            cohort: "sporadic pancreatic NET", assay: "DNA SNV/indel",
            cautions: ["The review prints about 15%, and of genes; the primary paper says 14% of tumours."],
            verification: .verified, check: "14% of tumours", sources: ["JIAO2011"], reviewReference: "22,23",
            origin: .review),
        EvidenceReport(
            id: "C047", type: .frequency, genes: ["PTEN", "TSC2"],
            text: "Reduced expression of TSC2 and PTEN in three quarters of patients.", number: "75%",
            cohort: "pancreatic NET", assay: "expression",
            cautions: [
                "An expression finding: DNA calls cannot reproduce it.",
                "The review does not say whether both or either.",
            ],
            verification: .review, sources: [], reviewReference: "23", origin: .review),
        EvidenceReport(
            id: "C091", type: .therapy, genes: [],
            text: "RADIANT-3: median progression-free survival 11 v 4.6 months with everolimus v placebo.",
            number: "HR 0.35 (0.27–0.45)", cohort: "pancreatic NET not selected by mutation, n=410",
            assay: "clinical trial",
            cautions: ["Benefit in patients not selected by mutation: no statement about any variant."],
            verification: .verified, check: "YAO2011_R3", sources: ["YAO2011_R3"], reviewReference: "37,38",
            origin: .review),
    ]

    static let sources: [SourceReport] = [
        SourceReport(
            key: "HUANG2008",
            citation:
                "Huang J, Manning BD. The TSC1-TSC2 complex: a molecular switchboard controlling cell growth. Biochem J 2008;412(2):179-190",
            pmid: nil, doi: "10.1042/BJ20080281", verification: .verified),
        SourceReport(
            key: "JIAO2011",
            citation:
                "Jiao Y, Shi C, Edil BH, et al. DAXX/ATRX, MEN1 and mTOR pathway genes are frequently altered in pancreatic neuroendocrine tumors. Science 2011;331(6021):1199-1203",
            pmid: "21252315", doi: "10.1126/science.1200609", verification: .verified),
        SourceReport(
            key: "YAO2011_R3",
            citation:
                "Yao JC, Shah MH, Ito T, et al. Everolimus for advanced pancreatic neuroendocrine tumors. N Engl J Med 2011;364(6):514-523",
            pmid: "21306238", doi: "10.1056/NEJMoa1009290", verification: .verified),
    ]
}
