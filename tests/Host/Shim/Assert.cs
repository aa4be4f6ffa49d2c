using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

public sealed partial class Assert
{
    public static void AreSame(object? expected, object? actual, string message = "") =>
        Check(ReferenceEquals(expected, actual), nameof(AreSame), "Two objects.", message);

    public static void AreNotSame(object? notExpected, object? actual, string message = "") =>
        Check(!ReferenceEquals(notExpected, actual), nameof(AreNotSame), "One object.", message);

    public static void IsTrue(bool condition, string message = "") =>
        Check(condition, nameof(IsTrue), "It is false.", message);

    public static void IsFalse(bool condition, string message = "") =>
        Check(!condition, nameof(IsFalse), "It is true.", message);

    public static void IsNull(object? value, string message = "") =>
        Check(value is null, nameof(IsNull), $"It is <{value}>.", message);

    public static void IsNotNull(object? value, string message = "") =>
        Check(value is not null, nameof(IsNotNull), "It is null.", message);

    /// <summary>As on the device, a derived type is not an instance of its base.</summary>
    public static void IsInstanceOfType(object? value, Type expected, string message = "") =>
        Check(value?.GetType() == expected, nameof(IsInstanceOfType), $"It is <{value?.GetType()}>.", message);

    public static void IsNotInstanceOfType(object? value, Type notExpected, string message = "") =>
        Check(value?.GetType() != notExpected, nameof(IsNotInstanceOfType), $"It is <{notExpected}>.", message);

    public static void Contains(string expected, string value, string message = "") =>
        Check(value.Contains(expected), nameof(Contains), $"<{value}> lacks <{expected}>.", message);

    public static void DoesNotContains(string notExpected, string value, string message = "") =>
        Check(!value.Contains(notExpected), nameof(DoesNotContains), $"<{value}> has <{notExpected}>.", message);

    public static void StartsWith(string expected, string value, string message = "") =>
        Check(value.StartsWith(expected), nameof(StartsWith), $"<{value}> begins otherwise.", message);

    public static void EndsWith(string expected, string value, string message = "") =>
        Check(value.EndsWith(expected), nameof(EndsWith), $"<{value}> ends otherwise.", message);

    public static void SkipTest(string? message = null) => throw new SkipTestException(message);

    /// <summary>Passes when exactly this type of exception, no derived one, leaves the action.</summary>
    public static void ThrowsException(Type exception, Action action, string message = "")
    {
        Type? thrown = null;
        try
        {
            action();
        }
        catch (Exception error)
        {
            thrown = error.GetType();
        }

        Check(thrown == exception, nameof(ThrowsException), $"Expected <{exception}>, was <{thrown}>.", message);
    }

    internal static Exception Failure(string assertion, string finding, string message) =>
        new MSTest.AssertFailedException($"{assertion} failed. {finding} {message}".TrimEnd());

    private static void Check(bool holds, string assertion, string finding, string message)
    {
        if (!holds)
        {
            throw Failure("Assert." + assertion, finding, message);
        }
    }
}
