using System;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace nanoFramework.TestFramework;

/// <summary>Finds what breaks on the device, where a test method runs with <c>this</c> == null.</summary>
internal static class InstanceState
{
    private const BindingFlags OwnInstance =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly OpCode[] s_opCodes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToArray();

    private static readonly OpCode?[] s_short = Table(size: 1);
    private static readonly OpCode?[] s_long = Table(size: 2);

    /// <summary>Why the class cannot be a test class on the device, or null.</summary>
    internal static string? Objection(Type type)
    {
        FieldInfo? field = type.GetFields(OwnInstance).FirstOrDefault();
        return field is null
            ? null
            : $"{type.Name} has instance state ({field.Name}): 'this' is null on the device; make it static.";
    }

    /// <summary>Why the method cannot run on the device, or null.</summary>
    internal static string? Objection(MethodInfo method)
    {
        return method.IsStatic || !TouchesThis(method.GetMethodBody()!.GetILAsByteArray()!)
            ? null
            : $"{method.Name} touches 'this', which is null on the device; call static members only.";
    }

    private static bool TouchesThis(byte[] il)
    {
        for (int at = 0; at < il.Length;)
        {
            OpCode code = il[at] == 0xFE ? s_long[il[at + 1]]!.Value : s_short[il[at]]!.Value;
            int operand = at + code.Size;
            if (code == OpCodes.Ldarg_0
                || ((code == OpCodes.Ldarga_S || code == OpCodes.Ldarg_S) && il[operand] == 0))
            {
                return true;
            }

            at = operand + OperandSize(code, il, operand);
        }

        return false;
    }

    private static int OperandSize(OpCode code, byte[] il, int operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, operand)),
        _ => 4,
    };

    private static OpCode?[] Table(int size)
    {
        OpCode?[] table = new OpCode?[256];
        foreach (OpCode code in s_opCodes.Where(code => code.Size == size))
        {
            table[code.Value & 0xFF] = code;
        }

        return table;
    }
}
