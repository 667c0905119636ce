namespace CSat.Domain.Regimes;

/// <summary>Who is asked.</summary>
public enum SurveyAudience
{
    /// <summary>Customers, patients, owners.</summary>
    Customers,

    /// <summary>The organisation's own employees (R16.14).</summary>
    Employees,

    /// <summary>Customers, about competitors (R08.17).</summary>
    Competitors,

    /// <summary>Departments as each other's customers (R13.16).</summary>
    InternalCustomers,

    /// <summary>Departments and their staff, rated by others (R06.9).</summary>
    Departments,
}
