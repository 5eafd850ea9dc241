import Glibc
func tune(_ name: String, _ d: Double) -> Double { if let p = getenv(name) { return strtod(p, nil) }; return d }
enum Tuning {
    static let alpha = Float(tune("ALPHA", 1)), mu = Float(tune("MU", 1)), cost = Float(tune("COST", 0)), kap = Float(tune("KAP", 1))
    static let minc = tune("MINC", 0.1), unknown = Float(tune("UNK", 9))
    static let apply = tune("APPLY", 0.5), rep = tune("REP", 0.5), trust = tune("TRUST", 0.5), prior = tune("PRIOR", -6)
}
