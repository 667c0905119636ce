using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Customers;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The register of customers as it is now: how many, and how many of them said something in a survey.</summary>
/// <param name="Groups">By class and department.</param>
public sealed record CustomerRegister(IReadOnlyList<CustomerGroup> Groups)
{
    /// <summary>The table of the register.</summary>
    public static Figure<CustomerRegister> Figure { get; } = new("customer-register", new("客户登记", "Register of customers"), FigureSection.Customers, Read, "reports/customer_register.sql")
    {
        Table = (register, _) => FigureTable.Of(register.Groups, table => table
            .Choice("class", "类别", "Class", group => (CustomerClass?)group.Class)
            .Code("department", "部门", "Department", group => group.Department)
            .Text("department_name", "部门名称", "Department, name", group => group.Name)
            .Flag("surveyable", "可列入调查", "May be asked", group => CustomerClasses.IsSurveyable(group.Class))
            .Number("customers", "客户数", "Customers", ColumnUnit.None, group => group.Customers)
            .Number("residents", "常住户", "Resident households", ColumnUnit.None, group => group.Residents)
            .Number("answering", "已答卷的客户", "Customers with a form", ColumnUnit.None, group => group.Answering, "customers")
            .Number("forms", "答卷数", "Forms", ColumnUnit.None, group => group.Forms)),
    };

    private static CustomerRegister Read(FigureReading reading) => new([.. reading.Rows<Row>().Select(row => new CustomerGroup(
        EnumCode.Parse<CustomerClass>(row.Class), row.Department, ShownText.Of(row.NameZh, row.NameEn), row.Customers, row.Residents, row.Answering, row.Forms))]);

    private sealed record Row
    {
        public string Class { get; init; } = "";

        public string Department { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public long Customers { get; init; }

        public long Residents { get; init; }

        public long Answering { get; init; }

        public long Forms { get; init; }
    }
}

/// <summary>The customers of a class and department.</summary>
/// <param name="Class">The class.</param>
/// <param name="Department">Code of the department; empty where none is stated.</param>
/// <param name="Name">Its name.</param>
/// <param name="Customers">How many.</param>
/// <param name="Residents">Those of them known to be resident households.</param>
/// <param name="Answering">Those of them of whom a form is there.</param>
/// <param name="Forms">How many forms.</param>
public sealed record CustomerGroup(CustomerClass Class, string Department, LocalizedText Name, long Customers, long Residents, long Answering, long Forms);
