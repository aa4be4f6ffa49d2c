using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using nanoFramework.TestFramework;
using PosTerminal.NanoClr;

namespace PosTerminal.Tests.Interpreter;

/// <summary>Runs the device's test classes in this process and prints what the device's launcher prints.</summary>
internal static class HostLauncher
{
    private static readonly Type[] s_order =
    [
        typeof(SetupAttribute), typeof(TestMethodAttribute), typeof(DataRowAttribute), typeof(CleanupAttribute),
    ];

    /// <summary>Classes of NFUnitTest: all but the shim's own.</summary>
    internal static IEnumerable<Type> Classes => typeof(HostLauncher).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(TestClassAttribute)))
        .Where(type => !type.IsNested && type != typeof(ShimUnderTest));

    /// <summary>Runs classes in order.</summary>
    internal static RunOutput Run(IEnumerable<Type> classes)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        TextWriter console = Console.Out;
        Console.SetOut(output);
        try
        {
            foreach (Type type in classes)
            {
                RunClass(type);
            }
        }
        finally
        {
            Console.SetOut(console);
        }

        return new RunOutput(output.ToString());
    }

    private static void RunClass(Type type)
    {
        foreach (Type kind in s_order)
        {
            foreach (MethodInfo method in type.GetMethods())
            {
                RunMethod(method, kind);
            }
        }
    }

    // A [DataRow] makes the [TestMethod] beside it count for nothing.
    private static void RunMethod(MethodInfo method, Type kind)
    {
        Attribute[] attributes = [.. method.GetCustomAttributes(true).OfType<Attribute>().Where(IsOurs)];
        bool hasRows = attributes.Any(attribute => attribute is DataRowAttribute);
        attributes = [.. attributes.Where(attribute => !hasRows || attribute is not TestMethodAttribute)];
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].GetType() == kind)
            {
                RunOnce(method, i, (attributes[i] as DataRowAttribute)?.MethodParameters);
            }
        }
    }

    private static bool IsOurs(Attribute attribute) => s_order.Contains(attribute.GetType());

    private static void RunOnce(MethodInfo method, int row, object?[]? arguments)
    {
        string name = $"{method.DeclaringType!.FullName}.{method.Name}.{row}";
        try
        {
            object target = Activator.CreateInstance(method.DeclaringType!)!;
            method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            Console.WriteLine($"Test passed,{name},0");
        }
        catch (SkipTestException skip)
        {
            Console.WriteLine($"Test skipped,{name},{skip.Message}");
        }
        catch (Exception failure)
        {
            Console.WriteLine($"Test failed,{name},{failure.Message.ReplaceLineEndings(" ")}");
        }
    }
}
