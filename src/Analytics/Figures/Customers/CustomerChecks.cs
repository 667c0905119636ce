using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>What checks found of whether customer data are true (R09.16).</summary>
/// <param name="Departments">By department whose customers were checked.</param>
public sealed record CustomerChecks(IReadOnlyList<CheckedDepartment> Departments)
{
    /// <summary>The table of checks.</summary>
    public static Figure<CustomerChecks> Figure { get; } = new("customer-checks", new("客户资料真实性检查", "Checks of customer data"), FigureSection.Customers, Read, "reports/customer_checks.sql")
    {
        Table = (checks, _) => FigureTable.Of(checks.Departments, table => table
            .Code("department", "部门", "Department", row => row.Department)
            .Text("department_name", "部门名称", "Department, name", row => row.Name)
            .Number("checks", "检查次数", "Checks", ColumnUnit.None, row => row.Checks)
            .Number("checked", "检查客户数", "Customers checked", ColumnUnit.None, row => row.True + row.False)
            .Number("false", "资料不实", "Data not true", ColumnUnit.None, row => row.False, "checked")),
    };

    private static CustomerChecks Read(FigureReading reading) => new([.. reading.Rows<Row>(reading.Scope.MonthParameters).Select(row =>
        new CheckedDepartment(row.Department, ShownText.Of(row.NameZh, row.NameEn), row.Checks, row.TrueCount, row.FalseCount))]);

    private sealed record Row
    {
        public string Department { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public long Checks { get; init; }

        public long TrueCount { get; init; }

        public long FalseCount { get; init; }
    }
}

/// <summary>What checks found at a department.</summary>
/// <param name="Department">Code of the department.</param>
/// <param name="Name">Its name.</param>
/// <param name="Checks">How many checks.</param>
/// <param name="True">Customers whose data were true.</param>
/// <param name="False">Customers whose data were not.</param>
public sealed record CheckedDepartment(string Department, LocalizedText Name, long Checks, long True, long False);
