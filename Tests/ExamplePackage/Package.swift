// swift-tools-version: 6.2
import PackageDescription

// As another project would take the libraries. `.ci/packages` copies this folder out of the repository, and names a clone
// of it and a tag.
let repository = Context.environment["MTORVAR_REPOSITORY"] ?? "../.."
let version = Version(Context.environment["MTORVAR_VERSION"] ?? "") ?? "0.1.0"

let package = Package(
    name: "example",
    dependencies: [.package(url: repository, exact: version)],
    targets: [
        .executableTarget(
            name: "records", dependencies: [.product(name: "VariantCallFormat", package: "mtorvar")]),
        .executableTarget(
            name: "names",
            dependencies: [
                .product(name: "VariantCallFormat", package: "mtorvar"),
                .product(name: "Consequences", package: "mtorvar"),
            ]),
    ]
)
