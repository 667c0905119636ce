namespace CSat.Domain.Calendars;

/// <summary>A time limit such as "3 working days".</summary>
public sealed record TimeLimit
{
    /// <summary>Makes a limit.</summary>
    /// <param name="amount">More than 0; a whole number for both kinds of days, because a day ends with its last moment.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount breaks these conditions.</exception>
    public TimeLimit(decimal amount, TimeUnit unit)
    {
        if (!IsValid(amount, unit))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A time limit is above 0 and at most ten years; days are whole.");
        }

        Amount = amount;
        Unit = unit;
    }

    /// <summary>How many units.</summary>
    public decimal Amount { get; }

    /// <summary>The unit.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Whether a limit of this amount and unit can be.</summary>
    public static bool IsValid(decimal amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Minutes => amount is > 0 and <= 5_256_000,
        TimeUnit.Hours => amount is > 0 and <= 87_600,
        _ => amount is > 0 and <= 3_650 && decimal.Truncate(amount) == amount,
    };
}
