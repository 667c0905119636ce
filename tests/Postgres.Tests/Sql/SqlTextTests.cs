using CSat.Sql;

namespace CSat.Postgres.Tests.Sql;

public sealed class SqlTextTests
{
    [Fact]
    public void Get_KnownPath_ReturnsTheFile() => SqlText.Get("postgres/session/bind_setting.sql").ShouldContain("set_config($1, $2, true)");

    [Fact]
    public void Get_UnknownPath_NamesTheNearest() =>
        Should.Throw<ArgumentException>(() => SqlText.Get("postgres/session/bind_settings.sql")).Message.ShouldContain("postgres/session/bind_setting.sql");

    [Fact]
    public void Get_EveryPath_IsText()
    {
        SqlText.Paths.ShouldNotBeEmpty();
        foreach (var path in SqlText.Paths)
        {
            SqlText.Get(path).ShouldNotBeNullOrWhiteSpace(path);
        }
    }

    [Fact]
    public void List_Folder_IsOrderedAndStaysInside()
    {
        var migrations = SqlText.List("postgres/migrations");

        migrations[0].ShouldBe("postgres/migrations/0001_organization.sql");
        migrations.ShouldAllBe(path => path.StartsWith("postgres/migrations/", StringComparison.Ordinal));
        SqlText.List("postgres/migration").ShouldNotContain(path => path.StartsWith("postgres/migrations/", StringComparison.Ordinal));
    }
}
