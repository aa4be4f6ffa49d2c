namespace System;

public abstract class Enum
{
    protected extern Enum();
}
