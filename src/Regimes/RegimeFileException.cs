namespace CSat.Regimes;

/// <summary>A YAML file is refused whole; holds all its errors.</summary>
public sealed class RegimeFileException : Exception
{
    /// <summary>Holds the errors in the order of their lines.</summary>
    /// <param name="errors">At least one.</param>
    public RegimeFileException(IReadOnlyList<RegimeFileError> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        Errors = errors;
    }

    /// <summary>All the errors; never empty.</summary>
    public IReadOnlyList<RegimeFileError> Errors { get; }
}
