import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is done with the signals by which people and schedulers end a program.
package enum Signals {
    private static let queue = DispatchQueue(label: "signals")
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

    /// Lets INT, TERM, HUP and QUIT end the program as ever, after its unfinished files are removed. What is ignored stays so (`nohup`). Called
    /// once, before anything is written.
    package static func removeUnfinishedFiles() {
        for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            let former = signal(number, SIG_IGN)
            if unsafe (unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)) { continue }
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                UnfinishedFiles.removeAllAndEnd {
                    end(by: number)
                }
            }
            source.resume()
            unsafe sources.append(source)
        }
    }

    /// Ends the program as a closed pipe ends others: without a word.
    package static func endByClosedPipe() { end(by: SIGPIPE) }

    private static func end(by number: Int32) {
        _ = signal(number, SIG_DFL)
        // A signal that is blocked would wait.
        var set = sigset_t()
        unsafe sigemptyset(&set)
        unsafe sigaddset(&set, number)
        unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(number)
    }
}
