#if canImport(Glibc)
    import Glibc
#endif

/// What libFuzzer calls with each input. Which reader takes it, `MTORVAR_FUZZ_TARGET` names; without it, VCF. Nothing may crash, hang or use more
/// memory than libFuzzer allows.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe target.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// Changes an input: that of VCF by its fields, so that most of what comes out is read far; others as libFuzzer does.
@_cdecl("LLVMFuzzerCustomMutator")
public func fuzzMutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: CUnsignedInt) -> Int {
    // One in four is changed by bytes: fields alone never break the form.
    guard target.isVCF, seed % 4 != 0 else { return unsafe mutateBytes(bytes, count, most) }
    var mutator = VCFMutator(seed: UInt64(seed))
    let changed = unsafe mutator.change(Array(UnsafeBufferPointer(start: bytes, count: count)))
    guard changed.count <= most else { return unsafe mutateBytes(bytes, count, most) }
    _ = unsafe UnsafeMutableBufferPointer(start: bytes, count: most).update(fromContentsOf: changed)
    return changed.count
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int) -> Int

private let target: Target = {
    guard let name = unsafe getenv("MTORVAR_FUZZ_TARGET").map({ unsafe String(cString: $0) }) else { return .vcf }
    guard let target = Target(rawValue: name) else {
        fatalError("MTORVAR_FUZZ_TARGET is one of \(Target.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
}()
