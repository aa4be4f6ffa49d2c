namespace System;

public struct DateTime
{
}
