using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Customers;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The forms of collected customers that departments handed in (R09.13).</summary>
/// <param name="Forms">By month and department.</param>
public sealed record CustomerForms(IReadOnlyList<SubmittedForm> Forms)
{
    /// <summary>The table of forms.</summary>
    public static Figure<CustomerForms> Figure { get; } = new("customer-forms", new("客户资料登记表的上交", "Customer data forms handed in"), FigureSection.Customers, Read, "reports/customer_forms.sql")
    {
        Table = (forms, _) => FigureTable.Of(forms.Forms, table => table
            .Code("month", "月份", "Month", form => form.Month)
            .Code("form", "表单", "Form", form => form.Form)
            .Code("department", "部门", "Department", form => form.Department)
            .Text("department_name", "部门名称", "Department, name", form => form.Name)
            .Day("submitted_on", "上交日", "Handed in on", form => form.SubmittedOn)
            .Choice("timeliness", "是否及时", "In time", form => form.Timeliness)
            .Number("customers", "登记客户数", "Customers", ColumnUnit.None, form => form.Customers)),
    };

    private static CustomerForms Read(FigureReading reading) => new([.. reading.Rows<Row>(reading.Scope.MonthParameters).Select(row => new SubmittedForm(
        row.Form, row.Month, row.Department, ShownText.Of(row.NameZh, row.NameEn), row.SubmittedOn, row.Timeliness is { } code ? EnumCode.Parse<Timeliness>(code) : null, row.Customers))]);

    private sealed record Row
    {
        public string Form { get; init; } = "";

        public string Month { get; init; } = "";

        public string Department { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public DateOnly SubmittedOn { get; init; }

        public string? Timeliness { get; init; }

        public long Customers { get; init; }
    }
}

/// <summary>A form of collected customers.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Month">The month that it is of.</param>
/// <param name="Department">Code of the department.</param>
/// <param name="Name">Its name.</param>
/// <param name="SubmittedOn">Day on which it was handed in.</param>
/// <param name="Timeliness">Whether that was in time; null where nothing was due.</param>
/// <param name="Customers">How many customers it names.</param>
public sealed record SubmittedForm(string Form, string Month, string Department, LocalizedText Name, DateOnly SubmittedOn, Timeliness? Timeliness, long Customers);
