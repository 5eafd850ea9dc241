/// A growing array for hot loops: owned by one value, so that writing need not ask whether the memory is shared, as an `Array` does at
/// each write. Bounds are checked. Emptied and filled again and again without allocation.
@safe public struct WorkBuffer<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
    // `@unchecked`: the memory has one owner.
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline var storedCount = 0

    @inlinable
    public init(capacity: Int = 16) {
        unsafe base = .allocate(capacity: max(1, capacity))
        self.capacity = max(1, capacity)
    }

    @inlinable
    public init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        resize(to: count, filling: element)
    }

    @inlinable deinit { unsafe base.deallocate() }

    @inlinable public var count: Int { storedCount }
    @inlinable public var indices: Range<Int> { 0..<storedCount }
    @inlinable public var isEmpty: Bool { storedCount == 0 }

    @inlinable
    public subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: storedCount))
            return unsafe base[index]
        }
        @inline(__always) set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: storedCount))
            unsafe base[index] = newValue
        }
    }

    @inlinable @inline(__always)
    public mutating func append(_ element: Element) {
        if storedCount == capacity { grow(to: storedCount + 1) }
        unsafe base[storedCount] = element
        storedCount &+= 1
    }

    /// Keeps the memory.
    @inlinable @inline(__always)
    public mutating func removeAll() { storedCount = 0 }

    /// Keeps the first elements.
    @inlinable @inline(__always)
    public mutating func truncate(to count: Int) { storedCount = min(storedCount, count) }

    /// New elements behind the old ones are `element`.
    @inlinable
    public mutating func resize(to count: Int, filling element: Element) {
        if count > capacity { grow(to: count) }
        while storedCount < count {
            unsafe base[storedCount] = element
            storedCount &+= 1
        }
        storedCount = count
    }

    /// Hands the elements to a C function, which keeps no pointer to them.
    @inlinable @inline(__always)
    @unsafe public mutating func withUnsafeMutablePointer<Result>(_ body: (UnsafeMutablePointer<Element>) -> Result) -> Result {
        unsafe body(base)
    }

    /// The same for one that only reads them.
    @inlinable @inline(__always)
    @unsafe public func withUnsafePointer<Result>(_ body: (UnsafePointer<Element>) -> Result) -> Result { unsafe body(base) }

    @usableFromInline
    mutating func grow(to least: Int) {
        let larger = max(2 * capacity, least)
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        unsafe memory.update(from: base, count: storedCount)
        unsafe base.deallocate()
        unsafe base = memory
        capacity = larger
    }
}
