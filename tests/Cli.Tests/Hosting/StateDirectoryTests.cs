using CSat.Domain.Problems;
using CSat.Hosting.State;
using CSat.Testing;

namespace CSat.Cli.Tests.Hosting;

public sealed class StateDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Warehouse_OrganizationCode_IsAFileOfItsOwn() =>
        new StateDirectory(_directory.Root).Warehouse("plant-2").ShouldBe(_directory.PathOf("warehouse", "plant-2", "csat.duckdb"));

    [Theory]
    [InlineData("../escape", "a way out of the folder")]
    [InlineData("a/b", "a folder within")]
    [InlineData("", "nothing")]
    [InlineData("Demo", "upper case")]
    [InlineData("demo\n", "a line end after a good code")]
    [InlineData("a", "too short")]
    public void Warehouse_OtherText_IsRefused(string code, string why) =>
        Should.Throw<ProblemException>(() => new StateDirectory(_directory.Root).Warehouse(code), why).Problems.ShouldHaveSingleItem().Field.ShouldBe("organization");

    [Fact]
    public void WriteSecret_AnyFile_IsForItsOwnerAlone()
    {
        var state = new StateDirectory(_directory.Root);

        StateDirectory.WriteSecret(state.AdministratorKey, "first");
        StateDirectory.WriteSecret(state.AdministratorKey, "second");

        File.ReadAllText(state.AdministratorKey).ShouldBe("second");
        File.GetUnixFileMode(state.AdministratorKey).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Choose_ToldDirectory_GoesBeforeTheDefault()
    {
        var home = new HomeDirectory(_directory.PathOf("home"));

        StateDirectory.Choose(_directory.PathOf("told"), home).ShouldBe(_directory.PathOf("told"));
    }

    public void Dispose() => _directory.Dispose();
}
