#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system grants the program: below some of it Swift's runtime ends or waits for ever, so that it is asked before anything is begun.
package enum SystemLimits {
    /// So many files must be allowed to be open at once: the standard streams, those by which the runtime waits, an input, its index, an output.
    package static let leastFiles = 16
    /// So many bytes of addresses the program needs: for itself, and for each thread its stack and what the C library reserves. With less, the
    /// runtime waits for ever for a thread that it could not make.
    package static func leastAddresses(threads: Int) -> Int { (256 + 8 * max(threads, 1)) << 20 }

    /// What is wrong, and what to do; nothing where all is granted. A soft limit on open files is raised as far as it may be.
    ///
    /// - Parameter threads: with how many the program is to work.
    package static func problem(threads: Int) -> String? {
        if let files = raisedFileLimit(), files < leastFiles {
            return """
                no more than \(files) files may be open at once (ulimit -n); the program needs \(leastFiles)
                  what to do: ulimit -n 256, or ask who set the limit
                """
        }
        if let addresses = limit(of: RLIMIT_AS)?.rlim_cur, addresses < rlim_t(leastAddresses(threads: threads)) {
            return """
                no more than \(addresses >> 20) MiB of memory may be addressed (ulimit -v); with \(max(threads, 1)) threads the program needs \(leastAddresses(threads: threads) >> 20) MiB and what its inputs take
                  what to do: ulimit -v unlimited, or give the job more memory
                """
        }
        return nil
    }

    private static func raisedFileLimit() -> Int? {
        guard var files = limit(of: RLIMIT_NOFILE) else { return nil }
        let wanted = min(files.rlim_max, 256)
        if files.rlim_cur < wanted {
            files.rlim_cur = wanted
            _ = unsafe setrlimit(number(RLIMIT_NOFILE), &files)
        }
        return limit(of: RLIMIT_NOFILE).map { Int(clamping: $0.rlim_cur) }
    }

    private static func limit(of resource: Resource) -> rlimit? {
        var limit = rlimit()
        return unsafe getrlimit(number(resource), &limit) == 0 ? limit : nil
    }

    #if canImport(Glibc)
        private typealias Resource = __rlimit_resource
        private static func number(_ resource: Resource) -> __rlimit_resource_t {
            __rlimit_resource_t(resource.rawValue)
        }
    #else
        private typealias Resource = Int32
        private static func number(_ resource: Resource) -> Int32 { resource }
    #endif
}

/// Says that the program ends by a fault of its own, or that memory ran out: without it, the shell alone would say `Illegal instruction`.
///
/// What was half written stays under its unfinished name; nothing whole is lost.
package func sayFaults() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
        _ = signal(number) { number in
            // Only what a signal handler may call; the text was made before.
            faultMessage.withUTF8Buffer { text in
                _ = unsafe write(2, text.baseAddress, text.count)
            }
            _exit(70)
        }
    }
}

private let faultMessage: StaticString = """
    mtorvar: error: the program ended by a fault of its own, or because it got no more memory; no output was replaced
      what to do: give it more memory (ulimit -v, the scheduler's limit); where that is no help, report it with the input

    """
