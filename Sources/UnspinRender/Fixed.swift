/// Numbers with so many digits behind the point, for people.
public enum Fixed {
    /// `Fixed.text(0.5, digits: 2)` is `0.50`. What is no number is `–`.
    public static func text(_ value: Double, digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "–" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int64((value * scale).rounded())
        let whole = scaled.magnitude / UInt64(scale)
        let fraction = String(scaled.magnitude % UInt64(scale))
        let sign = scaled < 0 ? "-" : ""
        guard digits > 0 else { return sign + "\(whole)" }
        return "\(sign)\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
