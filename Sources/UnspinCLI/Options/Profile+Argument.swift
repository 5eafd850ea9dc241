public import ArgumentParser
public import UnspinConfiguration

extension Profile: ExpressibleByArgument {}
