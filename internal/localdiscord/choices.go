package localdiscord

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// takeChoices takes the bot's suggestions for the option being typed. The lock is held.
func (s *Server) takeChoices(in *interaction, c *call) error {
	var body struct {
		Data struct {
			Choices []Choice `json:"choices"`
		} `json:"data"`
	}
	if err := c.into(&body); err != nil {
		return err
	}
	var all []fieldFault
	for i, choice := range body.Data.Choices {
		if !fits(in.option, choice.Value) {
			path := under(at([]string{"data", "choices"}, i), "value")
			all = append(all, fieldFault{path, "APPLICATION_COMMAND_OPTIONS_CHOICE_TYPE_INVALID", fmt.Sprintf("The value %v does not fit the option's type.", choice.Value)})
		}
	}
	if len(all) > 0 {
		return badForm(all...)
	}
	in.choices = nonNil(body.Data.Choices)
	return nil
}

// fits reports whether a value may be given for an option of its type.
func fits(o *Option, value any) bool {
	switch o.Type {
	case optionInteger:
		n, err := strconv.ParseFloat(fmt.Sprint(value), 64)
		_, isText := value.(string)
		return err == nil && !isText && n == float64(int64(n))
	case optionNumber:
		_, isNumber := value.(float64)
		_, isJSON := value.(json.Number)
		return isNumber || isJSON
	}
	_, isText := value.(string)
	return isText
}
