// Each test runs whole programs with databases and browsers: one after the other they take less time than beside each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
