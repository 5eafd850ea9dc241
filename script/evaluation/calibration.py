"""Whether edits are as often right as their confidence says.

Once as the program says, and once with a curve of its own: fitted on the documents of odd numbers and judged on those of even ones, and
the other way round. Where the second is no better than the first, the program's curve fits documents that it was not fitted on.
"""
import math

from workbench import ratio, table

BOUNDS = [0, 0.5, 0.7, 0.9, 0.98]
NAMES = ["below .5", ".5 to .7", ".7 to .9", ".9 to .98", ".98 and more"]


def run(bench):
    edits = bench.judge(bench.development_set(), "--edits")["edits"]
    halves = [[(edit["confidence"], edit["right"]) for edit in edits if edit["document"] % 2 == half] for half in (0, 1)]
    curves = [fit(half) for half in halves]
    judged = [(curve(curves[1 - half], confidence), right) for half in (0, 1) for confidence, right in halves[half]]
    rows = [
        [name, *asis, *other]
        for name, asis, other in zip(NAMES, bins([(edit["confidence"], edit["right"]) for edit in edits]), bins(judged), strict=True)]
    table(
        "Calibration", ["confidence", "edits", "mean", "right", "with the other half's curve: edits", "mean", "right"], rows,
        "unspin eval --json --edits")
    fitted = "; ".join(f"{slope:.2f} · log-odds {offset:+.2f}" for slope, offset in curves)
    print(f"The curves, over the log-odds of the program's confidence (it is right where they are 1 · log-odds +0): {fitted}.\n", flush=True)


def bins(edits):
    """Of each interval of confidence: edits, their mean confidence, and the share that is right."""
    found = [[] for _ in BOUNDS]
    for confidence, right in edits:
        found[max(index for index, bound in enumerate(BOUNDS) if bound <= confidence)].append((confidence, right))
    return [
        [len(edits), ratio(mean([confidence for confidence, _ in edits])), ratio(mean([right for _, right in edits]))] for edits in found]


def mean(values):
    return sum(values) / len(values) if values else None


def log_odds(confidence):
    bounded = min(max(confidence, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))


def curve(parameters, confidence):
    slope, offset = parameters
    return 1 / (1 + math.exp(-(slope * log_odds(confidence) + offset)))


def fit(edits):
    """Slope and offset of a logistic curve by Newton's method (Platt 1999, without his prior: there are thousands)."""
    slope, offset = 1.0, 0.0
    for _ in range(30):
        gradient, hessian = [0.0, 0.0], [0.0, 0.0, 0.0]
        for confidence, right in edits:
            x, p = log_odds(confidence), curve((slope, offset), confidence)
            gradient[0] += (right - p) * x
            gradient[1] += right - p
            weight = p * (1 - p)
            hessian[0] += weight * x * x
            hessian[1] += weight * x
            hessian[2] += weight
        determinant = hessian[0] * hessian[2] - hessian[1] ** 2
        slope += (hessian[2] * gradient[0] - hessian[1] * gradient[1]) / determinant
        offset += (hessian[0] * gradient[1] - hessian[1] * gradient[0]) / determinant
    return slope, offset
