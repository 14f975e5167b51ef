/// Lets few in at once; the others wait in the order in which they came.
///
/// A browser or a Java machine takes some hundred megabytes and all cores: fifty of them at once, as parallel tests would start them, hold up
/// every other test.
actor Turnstile {
    /// For peers that fill a machine.
    static let heavyPeers = Turnstile(places: 3)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    /// Runs the body once there is a place.
    nonisolated func pass<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        await enter()
        do {
            let value = try await body()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
