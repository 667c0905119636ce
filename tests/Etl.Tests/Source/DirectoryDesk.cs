namespace CSat.Etl.Tests.Source;

/// <summary>Changes the directory by the statements of the API, at times that the test says.</summary>
internal sealed record DirectoryDesk(SampleSource Source)
{
    public Task RenameDepartmentAsync(string code, string name, DateTimeOffset at) => Source.RunAsApiAsync(
        "postgres/organizations/upsert_departments.sql",
        new { ids = NewIds(), codes = new[] { code }, names_zh = new[] { name }, names_en = new[] { name }, names = true, at = at.ToUniversalTime() });

    public Task RenameItemAsync(string code, string name, DateTimeOffset at) => PutItemAsync(code, name, department: "sales", names: true, at);

    public Task MoveItemAsync(string code, string department, DateTimeOffset at) => PutItemAsync(code, "", department, names: false, at);

    private Task PutItemAsync(string code, string name, string department, bool names, DateTimeOffset at) => Source.RunAsApiAsync(
        "postgres/organizations/upsert_items.sql",
        new
        {
            ids = NewIds(),
            codes = new[] { code },
            names_zh = new[] { name },
            names_en = new[] { name },
            departments = new[] { department },
            topics = new[] { "" },
            names,
            departments_too = !names,
            topics_too = false,
            at = at.ToUniversalTime(),
        });

    private static Guid[] NewIds() => [Guid.CreateVersion7()];
}
