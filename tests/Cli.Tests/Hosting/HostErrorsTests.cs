using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Errors;
using CSat.Hosting.Output;
using CSat.Hosting.State;
using CSat.Testing;

namespace CSat.Cli.Tests.Hosting;

public sealed class HostErrorsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly StringWriter _errors = new();
    private readonly StringWriter _output = new();

    [Theory]
    [InlineData(ProblemReason.FieldInvalid, ExitCodes.Refused)]
    [InlineData(ProblemReason.ComponentMissing, ExitCodes.Missing)]
    public void Report_Problem_SaysItInBothLanguagesAndEndsWithItsCode(string reason, int code)
    {
        Report(new ProblemException(AProblem(reason))).ShouldBe(code);

        _errors.ToString().ShouldContain("不行");
        _errors.ToString().ShouldContain("no good");
        _errors.ToString().ShouldContain("do better");
    }

    [Fact]
    public void Report_Problem_AsJson_IsInTheResult()
    {
        Report(new ProblemException(AProblem(ProblemReason.FieldInvalid)), json: true);

        _output.ToString().ShouldContain("\"reason\": \"FIELD_INVALID\"");
    }

    [Fact]
    public void Report_UnexpectedFault_IsOneLineAndAFileWithTheDetails()
    {
        Report(Thrown("something\nbroke")).ShouldBe(ExitCodes.Refused);

        _errors.ToString().ShouldContain("something broke");
        _errors.ToString().ShouldNotContain("   at ");
        var file = Directory.GetFiles(new StateDirectory(_directory.Root).Run).ShouldHaveSingleItem();
        File.ReadAllText(file).ShouldContain("   at ");
        _errors.ToString().ShouldContain(file);
    }

    [Theory]
    [InlineData(28, "disk-full")]
    [InlineData(122, "disk-full")]
    [InlineData(30, "read-only")]
    public void Report_WhatTheSystemRefuses_IsAProblemAndNoFault(int number, string wording)
    {
        Report(new IOException("/place: the system's words") { HResult = number }).ShouldBe(ExitCodes.Refused);

        _errors.ToString().ShouldContain("error SYSTEM_REFUSED");
        _errors.ToString().ShouldContain("the system's words");
        _errors.ToString().ShouldContain(wording == "disk-full" ? "disk is full" : "must be written cannot be");
        _errors.ToString().ShouldNotContain("unexpected");
    }

    public void Dispose()
    {
        _directory.Dispose();
        _errors.Dispose();
        _output.Dispose();
    }

    private static Problem AProblem(string reason) => new(reason, "field", "rule", new GivenWording(new LocalizedText("不行", "no good"), new LocalizedText("改进", "do better")));

    private static InvalidOperationException Thrown(string message)
    {
        try
        {
            throw new InvalidOperationException(message);
        }
        catch (InvalidOperationException fault)
        {
            return fault;
        }
    }

    private int Report(Exception fault, bool json = false)
    {
        var report = new ConsoleReport(_output, json);
        var code = new HostErrors(_errors, report).Report(fault, new StateDirectory(_directory.Root), CancellationToken.None);
        report.Complete();
        return code;
    }
}
