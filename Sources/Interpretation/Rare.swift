/// A value that is seldom there, kept behind one reference: where it is absent, what holds it grows by one word and is copied as cheaply.
@propertyWrapper package struct Rare<Value: Sendable & Hashable>: Sendable, Hashable {
    private indirect enum Box: Sendable, Hashable {
        case absent
        case present(Value)
    }

    private var box: Box

    /// Keeps a value, or nothing.
    package init(wrappedValue: Value?) { box = wrappedValue.map(Box.present) ?? .absent }

    /// The value, where it is there.
    package var wrappedValue: Value? {
        get { if case .present(let value) = box { value } else { nil } }
        set { box = newValue.map(Box.present) ?? .absent }
    }
}
