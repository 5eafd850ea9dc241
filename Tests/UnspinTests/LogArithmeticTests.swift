import Foundation
import Testing

@testable import Unspin

/// The polynomials beside the C library's functions.
@Suite struct LogArithmeticTests {
    @Test func powersAreThoseOfTheLibrary() {
        for step in -1600...1600 {
            let x = Float(step) / 100 + 0.0037
            #expect(abs(Double(power(x)) / exp(Double(x)) - 1) < 3e-6, "\(x)")
        }
    }

    @Test func logarithmsAreThoseOfTheLibrary() {
        for step in 0...1000 {
            let x = Float(step) / 1000
            #expect(abs(Double(logarithm(onePlus: x)) - log1p(Double(x))) < 5e-7, "\(x)")
        }
    }

    @Test func sumsOfLogarithms() {
        for step in -200...200 {
            let (a, b) = (Float(-3.5), -3.5 + Float(step) / 8)
            let expected = log(exp(Double(a)) + exp(Double(b)))
            #expect(abs(Double(logSum(a, b)) - expected) < 3e-6, "\(b)")
            #expect(logSum(a, b) == logSum(b, a))
        }
        #expect(logSum(-.infinity, 2) == 2)
        #expect(logSum(-.infinity, -.infinity) == -.infinity)
    }
}
