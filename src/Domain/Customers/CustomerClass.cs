using CSat.Domain.Regimes;

namespace CSat.Domain.Customers;

/// <summary>How a customer is counted.</summary>
public enum CustomerClass
{
    /// <summary>Not stated.</summary>
    None,

    /// <summary>A key customer.</summary>
    Key,

    /// <summary>Any other customer.</summary>
    General,

    /// <summary>One who may become a customer (R21.14).</summary>
    Potential,
}

/// <summary>What follows from how a customer is counted.</summary>
public static class CustomerClasses
{
    /// <summary>Whether customers of a class may be asked in a survey: all but those who may only become customers (R21.14).</summary>
    [Judges("R21.14")]
    public static bool IsSurveyable(CustomerClass value) => value is CustomerClass.Key or CustomerClass.General;

    /// <summary>The classes of those who may be asked.</summary>
    public static IReadOnlyList<CustomerClass> Surveyable { get; } = [.. Enum.GetValues<CustomerClass>().Where(IsSurveyable)];
}
